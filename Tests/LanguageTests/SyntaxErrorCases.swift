/// Faulty texts, each of which gets one diagnostic; what they are told stands in `Golden/SyntaxErrors.txt`.
enum SyntaxErrorCases {
  static let all: [String] = text.split(separator: "\n---\n").map(String.init)

  private static let text = #"""
    print "hello"
    ---
    print x
    ---
    if x = 3: print(x)
    ---
    if x == 3
        print(x)
    ---
    if x == 3 then: y
    ---
    while x < 3 do: y
    ---
    if (x > 1) { y = 2 }
    ---
    if x:
    y = 1
    ---
    for i in range(3):
    print(i)
    ---
    for i = 1 to 3: x
    ---
    for (i = 0; i < 3; i++): x
    ---
    for i range(3): x
    ---
    for i in range(3) print(i)
    ---
    fro i in range(3):
    ---
    whle x < 3:
    ---
    x = (1 + 2
    ---
    x = (1 + 2
    y = 3
    ---
    x = [1, 2
    def f():
      pass
    ---
    x = (1, 2]
    ---
    x = {1: 2, 3)
    ---
    x = 1)
    ---
      x = 1
    ---
    if x:
        y = 1
          z = 2
    ---
    if x:
        y = 1
      z = 2
    ---
    if x:
    	y = 1
            z = 2
    ---
    x++
    ---
    x--
    ---
    x = y++
    ---
    a && b
    ---
    a || b
    ---
    !x
    ---
    if !x: y
    ---
    a === b
    ---
    a <> b
    ---
    a =< b
    ---
    x => 3
    ---
    x = a ? b : c
    ---
    x = $y
    ---
    x = `y`
    ---
    x = “hello”
    ---
    x = ‘a’
    ---
    x = 3 – 2
    ---
    x = 3 − 2
    ---
    x = 3 × 2
    ---
    x = a · b
    ---
    x² + 1
    ---
    if x ≤ 3: y
    ---
    x =\#u{200b} 3
    ---
    print（x）
    ---
    x = "abc
    ---
    x = 'don't'
    ---
    x = \#u{22}"\#u{22}abc
    def
    ---
    x = f"{x"
    ---
    x = f"{x
    ---
    x = f"{}"
    ---
    x = f"}"
    ---
    x = f"{x!z}"
    ---
    x = f"{x:.2f"
    ---
    x = f"{x y}"
    ---
    x = f"{a b}"
    ---
    x = f"{!x}"
    ---
    x = 1 +
    ---
    x = 
    ---
    x = 1 + * 2
    ---
    x == 
    ---
    = 3
    ---
    x = = 3
    ---
    x = 1 2
    ---
    x = a b
    ---
    f(a b)
    ---
    f(a, b=1, c)
    ---
    f(a=1, a=2)
    ---
    f(a.b=1)
    ---
    f(1=2)
    ---
    f(a=)
    ---
    f(**a, b)
    ---
    f(x for x in y, 2)
    ---
    f(2, x for x in y)
    ---
    [1 2]
    ---
    [1, 2 3]
    ---
    {1: 2 3: 4}
    ---
    {1: , 2: 3}
    ---
    {1, 2: 3}
    ---
    {"a": 1, "b"}
    ---
    [x for x range(3)]
    ---
    [x for x in y if z else w]
    ---
    x = 1 if y
    ---
    x[]
    ---
    x[1 2]
    ---
    x.1
    ---
    x.
    ---
    x.class
    ---
    class:
        pass
    ---
    class Foo
        pass
    ---
    class Foo[T]:
        pass
    ---
    class Foo(Base:
        pass
    ---
    class Foo:
        return 3
    ---
    class Foo:
        yield 3
    ---
    class Foo:
    x = 1
    ---
    @decorator
    x = 1
    ---
    @decorator def f(): pass
    ---
    @
    def f(): pass
    ---
    with open("f") as 3: pass
    ---
    with open("f") as f
        pass
    ---
    with: pass
    ---
    def f():
        x = 3 + yield x
    ---
    def f():
        yield from
    ---
    yield x
    ---
    x = yield 3
    ---
    async def f(): pass
    ---
    await x
    ---
    match x:
        y = 1
    ---
    match x
    ---
    match x:
        case {1 2}: y
    ---
    match x:
        case [*a, *b]: y
    ---
    lambda x: return x
    ---
    x = lambda: 
    ---
    def f(x, x): pass
    ---
    def f(a=1, b): pass
    ---
    def f(1): pass
    ---
    def f(a b): pass
    ---
    def f: pass
    ---
    def f() pass
    ---
    def (): pass
    ---
    def class(): pass
    ---
    def f(*): pass
    ---
    def f(**k, a): pass
    ---
    def f(a, *b, *c): pass
    ---
    def f[T](x): pass
    ---
    return 3
    ---
    break
    ---
    continue
    ---
    nonlocal x
    ---
    global x = 3
    ---
    else:
        x
    ---
    elif x:
        y
    ---
    except:
        y
    ---
    finally: x
    ---
    if x: y
    else if z: w
    ---
    try:
        x
    y = 1
    ---
    try: x
    except: y
    except ValueError: z
    ---
    try: x
    except A, e: y
    ---
    raise ValueError, "x"
    ---
    import
    ---
    import a.
    ---
    import numpy as
    ---
    from numpy import
    ---
    from x import (a, b
    ---
    import a from b
    ---
    1 = x
    ---
    x + 1 = 2
    ---
    f(x) = 3
    ---
    None = 3
    ---
    "a" = 3
    ---
    a - b = 3
    ---
    a < b = 3
    ---
    x, 1 = 2
    ---
    *x = 3
    ---
    *a, *b = c
    ---
    f() += 1
    ---
    [a, b] += 1
    ---
    x = *y
    ---
    del f()
    ---
    del 3
    ---
    assert
    ---
    not
    ---
    x not y
    ---
    x is
    ---
    a if b
    ---
    x = 3 4
    ---
    0777
    ---
    08
    ---
    1_
    ---
    1__0
    ---
    0x
    ---
    0xfg
    ---
    0b12
    ---
    1e
    ---
    1e+
    ---
    12abc
    ---
    3x
    ---
    10L
    ---
    0b2
    ---
    1.2.3
    ---
    b"é"
    ---
    "\x1"
    ---
    "\u12"
    ---
    "\ud800"
    ---
    "\N{BULLET}"
    ---
    x = 1 \ 
    ---
    x = 1 \
    ---
    x \ y
    ---
    x := 3
    ---
    y = x := 3
    ---
    (x := y := 3)
    ---
    f(a=b := 1)
    ---
    f(a.b := 1)
    ---
    (x[0] := 1)
    ---
    ((x) := 1)
    ---
    (3 := 1)
    ---
    lambda: x := 1
    ---
    a if b := c else d
    ---
    {x := 1: 2}
    ---
    {1: x := 2}
    ---
    a[x := 1:2]
    ---
    assert x := 1
    ---
    def f(x := 1): pass
    ---
    [y for x in z if y := x]
    ---
    [x for x in (y := z)]
    ---
    [x for x in map(lambda: (y := z), z)]
    ---
    [x := 1 for x in z]
    ---
    [[(a := 1) for b in z] for (c, *a) in z]
    ---
    sum(y := 1 for x in z for y in z)
    ---
    foo:
    ---
    esle:
    ---
    x = 3:
    ---
    print(x):
    ---
    let x = 3
    ---
    var x = 3
    ---
    int x = 3
    ---
    function f(x) { return x }
    ---
    func f(): pass
    ---
    new Foo()
    ---
    elsif x: y
    ---
    switch x: y
    ---
    trian 100
    ---
    dta xor
    ---
    foo bar
    ---
    foo 3
    ---
    for i in range(3):
        train 100
    ---
    for i in range(3):
        backward
    ---
    if x: net 2 -> 1 sigmoid
    ---
    data xor; for i in x: y
    ---
    x = 1; if x: y
    ---
    if x: for i in y: z
    ---
    forward [0, 1
    ---
    forward 0, 1]
    ---
    forward (0, 1]
    ---
    train 10 until="loss < 0.05
    ---
    train 10 until=“loss < 0.05”
    ---
    predict –1
    ---
    net 2 –> 1
    ---
    :
    ---
    net 2 → 1; x → 3
    ---
    x -> 3
    ---
    2 -> 4
    ---
    x = {a}b
    ---
    (a = 3)
    ---
    [a = 3]
    ---
    (1; 2)
    ---
    (a: b)
    ---
    x = "a" b
    ---
    x = "say "hi""
    ---
    /* comment */
    ---
    // comment
    ---
    x = 5 // comment here
    ---
    x = .
    ---
    x..y
    ---
    a ... b
    ---
    x = (yield)
    ---
    x = not
    ---
    print(
    ---
    print("hi"
    ---
    x = [
        1,
        2
    y = 3
    ---
    if (a and
        b:
        c
    ---
    while True:
    def f():
        return
            x
    ---
    x = 1,, 2
    ---
    f(,)
    ---
    f(a,,b)
    ---
    [,1]
    ---
    exec "x"
    ---
    x = new y
    ---
    return
    ---
    a if b else
    ---
    a = b if else c
    ---
    [*x for x in y]
    ---
    a, b += 1
    ---
    x = {**a for a in b}
    ---
    global
    ---
    nonlocal x, y
    ---
    import 3
    ---
    from x import 3
    ---
    except* ValueError: x
    ---
    def f(x):
    \#u{22}"\#u{22}doc\#u{22}"\#u{22}
    ---
    x = 3 +
    y = 4
    ---
    for i in range(3):
        train 100 lr=0.1 until="loss < 2"
    ---
    for i in range(3):
        data xor noise=.1
    ---
    def f():
        bias = 3
        global bias
    ---
    f"{x
    y"
    ---
    x =\#u{a0}3
    ---
    data\#u{a0}xor
    ---
    x = \#u{3000} 1
    ---
    x = 1\#u{1}
    ---
    x = \#0
    ---
    train 5\#0
    ---
    x = “a”
    ---
    forward [0, 1
    x = 2
    ---
    train 5 \
    ---
    x = (1 +
    def f():
        pass
    ---
    x = 1
      y = 2
    ---
    def f():
        x = 1
       y = 2
    ---
    a = 'b
    c'
    ---
    x = ''' 'a
    ---
    f'''{x
    ---
    print 'a', b
    ---
    print("a" b)
    ---
    x = {1: 2, **}
    ---
    [x for x in]
    ---
    lambda x y: x
    ---
    def f(a, *): pass
    ---
    def f(*, **k): pass
    ---
    f(*)
    ---
    x[1:2:3:4]
    ---
    import numpy as np, 
    ---
    from numpy import ()
    ---
    x = 1 if y else
    ---
    x = y if
    ---
    return = 3
    ---
    lambda = 3
    ---
    if = 2
    ---
    x = if
    ---
    for = 2
    ---
    for x in: y
    ---
    while: x
    ---
    def f(x=): pass
    ---
    x += 
    ---
    x + = 1
    ---
    x =+ 1 +
    ---
    -
    ---
    x = 5 %
    ---
    (
    ---
    [
    ---
    {
    ---
    if
    ---
    while
    ---
    for
    ---
    def
    ---
    def f
    ---
    def f(
    ---
    try
    ---
    from
    ---
    in x
    ---
    is
    ---
    and x
    ---
    x and
    ---
    x or or y
    ---
    x ! y
    ---
    x === y
    ---
    1 +* 2
    ---
    x = = y
    ---
    a, = 
    ---
    *
    ---
    **x
    ---
    @x
    ---
    %x
    ---
    x?y
    ---
    ~
    ---
    ^
    ---
    \
    ---
    '
    ---
    "
    ---
    f'
    ---
    f'{
    ---
    f'{x
    ---
    f'{x!
    ---
    f'{x!r
    ---
    f'{x:
    ---
    f'{x:{
    ---
    f'{x:{y}
    ---
    0x_
    ---
    1.e
    ---
    1._2
    ---
    1_.2
    ---
    0_
    ---
    '\x'
    ---
    '\U00110000'
    ---
    x = 3 if y else: 4
    ---
    else: 3
    ---
    :3
    ---
    : 
    ---
    ?)
    ---
    train 5)
    ---
    net 2 -> (3
    ---
    show 'a
    ---
    save "a\"
    ---
    x.2y
    ---
    x..
    ---
    ....
    ---
    x = [1, 2

    y = 3
    z = 4
    ---
    def f(x)
        return x
    ---
    class A: def f(self): pass
    ---
    global x, 
    ---
    del
    ---
    del (x, 3)
    ---
    assert x, 
    ---
    raise x from
    ---
    import a..b
    ---
    x trian 100
    ---
    data = = 3
    ---
    for x y in z: w
    ---
    [x for x, in y for]
    ---
    while x = 3: y
    ---
    x = {'a' 1}
    ---
    x = {'a': 1 'b': 2}
    ---
    x = [1, 2; 3]
    ---
    f(x; y)
    ---
    def f(x; y): pass
    ---
    f(print x)
    ---
    if x == 1 print(x)
    ---
    elseif x: y
    ---
    if x { y }
    ---
    x = new Foo()
    ---
    return x
    ---
    if x:
        pass
    else if y:
        pass
    ---
    if x:
        pass
      else:
        pass
    ---
      data 3
      x = 1
    ---
    x += *y
    ---
    (*x)
    ---
    f'{*x}'
    ---
    for x in *y: z
    ---
    def f():
        return *x
    ---
    x = 1 + (*y)
    ---
    x: int = y = 3
    ---
    a, **b = 1, 2
    ---
    f(* *x)
    ---
    [* *x]
    ---
    try: x
    except* ValueError: y
    ---
    f(**options, *values)
    ---
    def f(*rest=1): x
    ---
    def f(**options={}): x
    """#
}
