# A training loop that guards itself: bad shapes, overflow, diverging losses.
import numpy as np

def load(rows):
    data, skipped = [], 0
    for number, row in enumerate(rows, start=1):
        try:
            data.append([float(v) for v in row.split(',')])
        except ValueError as e:
            skipped += 1
            print("row", number, "skipped:", e)
    return np.array(data), skipped

rows = ["1,2,3", "2,4,6.5", "oops,1,2", "3,6,9", "4,8,x", "5,10,15.5", ""]
data, skipped = load(rows)
print(data, skipped)
X, y = data[:, :2], data[:, 2]

def train(X, y, lr, steps=50, limit=1e6):
    w = np.zeros(X.shape[1])
    for s in range(steps):
        error = X @ w - y
        loss = (error ** 2).mean()
        if not np.isfinite(loss) or loss > limit:
            raise RuntimeError(f"diverged at step {s}")
        w -= lr * 2 * X.T @ error / len(y)
    return w, loss

for lr in (1.0, 0.1, 0.01):
    try:
        w, loss = train(X, y, lr)
    except RuntimeError as e:
        print(lr, "failed:", e)
    else:
        print(lr, "ok", w.round(4), round(loss, 6))
    finally:
        print("tried", lr)

def attempt(f):
    try:
        return f()
    except ZeroDivisionError:
        return "division by zero"
    except (KeyError, IndexError) as e:
        return "lookup: " + str(e)
    except TypeError:
        return "type"
    except Exception as e:
        return type(e).__name__

print(attempt(lambda: 1 / 0))
print(attempt(lambda: {"a": 1}["b"]))
print(attempt(lambda: [1, 2][5]))
print(attempt(lambda: "a" + 1))
print(attempt(lambda: np.zeros((2, 3)) @ np.zeros((2, 3))))
print(attempt(lambda: np.zeros(3) + np.zeros(4)))
print(attempt(lambda: undefined_name))
print(attempt(lambda: int("12a")))
print(attempt(lambda: [].pop()), attempt(lambda: np.zeros(2).nothing))
try:
    assert X.shape == (3, 2), "wrong shape: %s" % (X.shape,)
except AssertionError as e:
    print("assertion:", e)
def nested(n):
    try:
        if n == 0:
            raise KeyError("bottom")
        return nested(n - 1)
    finally:
        print("leaving", n)
try:
    nested(2)
except KeyError as e:
    print(repr(e), e.args)
