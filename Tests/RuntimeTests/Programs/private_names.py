# Names with two underscores are a class's own; an object's dictionary can be filled.
import ast
import weakref


class Base:
    __count = 0

    def __init__(self, **settings):
        self.__dict__.update(rate=0.1, **settings)
        self.__secret = "base"
        Base.__count += 1
        self.__dict__["extra"] = len(settings)

    def __hidden(self):
        return "hidden " + self.__secret

    def show(self):
        return self.__hidden(), Base.__count, self.rate, self.extra


class Derived(Base):
    def __init__(self, **settings):
        super().__init__(**settings)
        self.__secret = "derived"

    def both(self):
        return self.__secret, self._Base__secret


d = Derived(units=3, act="tanh")
print(d.show(), d.both(), d.units, d.act, Base._Base__count)
print(sorted(vars(d)), hasattr(d, "__secret"), hasattr(d, "_Derived__secret"))
try:
    d.__secret
except AttributeError as error:
    print("AttributeError")
print(ast.literal_eval("{'a': [1, -2.5, (None, True)], 'b': {3}}"))
a = (1, 2)
b = a
print(b is a, a is (1, 2, 3), () is ())
for text in ["1 + len('a')", "__import__('os')"]:
    try:
        ast.literal_eval(text)
    except ValueError:
        print("no literal")
r = weakref.ref(d)
print(r() is d)
