best = float('inf'); patience = 3; wait = 0
history = {'loss': [], 'val': []}
values = [0.9, 0.7, 0.6, 0.65, 0.64, 0.63, 0.5]
for epoch, val in enumerate(values):
    history['val'].append(val)
    if val < best:
        best = val; wait = 0; mark = '*'
    else:
        wait += 1; mark = ''
    print('Epoch {:>2d}/{}  val={:.3f} best={:.3f} {}'.format(epoch + 1, len(values), val, best, mark).rstrip())
    if wait >= patience:
        print(f'Stopping early at epoch {epoch + 1}'); break
print(history)
