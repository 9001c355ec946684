"""What a generator still has to do runs when it is left: by break, return, del or close."""
def numbers(name):
    print('open', name)
    try:
        for i in range(5):
            yield i
    finally:
        print('close', name)

for x in numbers('break'):
    if x == 2:
        break
print('behind the loop')

def first(name):
    for x in numbers(name):
        return x

print(first('return'))
kept = numbers('kept')
print(next(kept))
del kept
print('behind del')
again = numbers('again')
next(again)
again.close()
print('closed', list(again))
unstarted = numbers('never')
unstarted.close()
print(list(numbers('whole')))

class Resource:
    def __enter__(self):
        print('enter')
        return self
    def __exit__(self, *args):
        print('exit', args[0].__name__ if args[0] else None)

def within():
    with Resource():
        yield 1
        yield 2

for x in within():
    print(x)
    break
for i, x in enumerate(numbers('enumerated')):
    if i == 1:
        break
for x in numbers('outer'):
    for y in numbers('inner'):
        break
    break
else:
    print('not here')
try:
    for x in numbers('raised'):
        raise ValueError(x)
except ValueError as error:
    print('caught', error)
print('end')
