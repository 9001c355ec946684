import numpy as np

def eval_numerical_gradient(f, x, verbose=True, h=0.00001):
    """
    a naive implementation of numerical gradient of f at x
    """
    fx = f(x) # evaluate function value at original point
    grad = np.zeros_like(x)
    # iterate over all indexes in x
    it = np.nditer(x, flags=['multi_index'], op_flags=['readwrite'])
    while not it.finished:
        # evaluate function at x+h
        ix = it.multi_index
        oldval = x[ix]
        x[ix] = oldval + h # increment by h
        fxph = f(x) # evalute f(x + h)
        x[ix] = oldval - h
        fxmh = f(x) # evaluate f(x - h)
        x[ix] = oldval # restore
        # compute the partial derivative with centered formula
        grad[ix] = (fxph - fxmh) / (2 * h) # the slope
        if verbose:
            print(ix, round(float(grad[ix]), 4))
        it.iternext() # step to next dimension
    return grad

def rel_error(x, y):
  """ returns relative error """
  return np.max(np.abs(x - y) / (np.maximum(1e-8, np.abs(x) + np.abs(y))))

def svm_loss(W, X, y, reg):
    num_train = X.shape[0]
    scores = X.dot(W)
    correct = scores[np.arange(num_train), y][:, np.newaxis]
    margins = np.maximum(0, scores - correct + 1.0)
    margins[np.arange(num_train), y] = 0
    loss = np.sum(margins) / num_train + reg * np.sum(W * W)
    mask = np.zeros(margins.shape)
    mask[margins > 0] = 1
    mask[np.arange(num_train), y] = -np.sum(mask, axis=1)
    dW = X.T.dot(mask) / num_train + 2 * reg * W
    return loss, dW

np.random.seed(231)
X = np.random.randn(10, 4)
y = np.random.randint(3, size=10)
W = np.random.randn(4, 3) * 0.01
loss, grad = svm_loss(W, X, y, 0.05)
print('loss: %f' % loss)
numeric = eval_numerical_gradient(lambda w: svm_loss(w, X, y, 0.05)[0], W)
print(rel_error(numeric, grad) < 1e-6)

for ix in np.ndindex(2, 2): print(ix, end=' ')
print()
for ix, v in np.ndenumerate(np.arange(4).reshape(2, 2)): print(ix, v)
for v in np.nditer(np.arange(3)): print(v, end=' ')
print()
loss_history = []
for it in range(100):
    batch = np.random.choice(10, 5, replace=True)
    loss, grad = svm_loss(W, X[batch], y[batch], 1e-3)
    loss_history.append(loss)
    W -= 0.1 * grad
    if it % 25 == 0:
        print('iteration %d / %d: loss %f' % (it, 100, loss))
y_pred = np.argmax(X.dot(W), axis=1)
print('training accuracy: %f' % (np.mean(y == y_pred), ))
relu = np.vectorize(lambda v: v if v > 0 else 0.0)
print(relu(np.array([-1.5, 0.5, 2.0])))
