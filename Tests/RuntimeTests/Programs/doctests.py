"""Examples in docstrings.

They are run by doctest.testmod().
"""
import doctest

def double(x):
    """Twice as much.

    >>> double(2)
    4
    >>> double('ab')
    'abab'
    >>> for i in range(2):
    ...     print(double(i))
    0
    2
    >>> double([1.5, None])  # doctest: +NORMALIZE_WHITESPACE
    [1.5,   None,
     1.5, None]
    >>> print(double('a\\n'))
    a
    a
    <BLANKLINE>
    >>> int('x')
    Traceback (most recent call last):
        ...
    ValueError: invalid literal for int() with base 10: 'x'
    >>> list(range(20))  # doctest: +ELLIPSIS
    [0, 1, ..., 19]
    """
    return x * 2

class Stack:
    """A stack.

    >>> s = Stack()
    >>> s.push(1)
    >>> s
    Stack([1])
    """
    def __init__(self):
        self.items = []
    def push(self, item):
        """
        >>> s = Stack(); s.push(3); s.items
        [3]
        """
        self.items.append(item)
    def __repr__(self):
        return 'Stack(%r)' % self.items

def plain():
    """Without examples."""

print(doctest.testmod())
result = doctest.testmod(optionflags=doctest.ELLIPSIS)
print(result.failed, result.attempted, result[1])
print(double(21))
