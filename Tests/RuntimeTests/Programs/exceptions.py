def attempt(f):
    try:
        result = f()
    except ZeroDivisionError as e:
        print("zero:", e)
    except (IndexError, KeyError) as e:
        print(type(e).__name__, e)
    except ValueError as e:
        print("value:", e)
    except Exception as e:
        print("other:", type(e).__name__)
    else:
        print("fine:", result)
    finally:
        print("finally")

attempt(lambda: 1 / 0)
attempt(lambda: [1, 2][5])
attempt(lambda: {"a": 1}["b"])
attempt(lambda: int("abc"))
attempt(lambda: float("x"))
attempt(lambda: "a" + 1)
attempt(lambda: undefined_name)
attempt(lambda: 42)
def check(x):
    if x < 0:
        raise ValueError("negative: " + str(x))
    return x
attempt(lambda: check(-1))
attempt(lambda: check(1))
try:
    try:
        check(-5)
    except ValueError:
        print("again")
        raise
except ValueError as e:
    print("outer", e, e.args)
try:
    assert 1 == 2, "math is broken"
except AssertionError as e:
    print(e)
def early():
    try:
        return "try"
    finally:
        print("cleanup")
print(early())
for i in range(3):
    try:
        if i == 1:
            continue
        print("i", i)
    finally:
        print("f", i)
try:
    raise KeyError("k")
except LookupError as e:
    print(repr(e), str(e))
try:
    next(iter([]))
except StopIteration:
    print("stop")
