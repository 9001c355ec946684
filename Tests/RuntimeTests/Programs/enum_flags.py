from enum import Flag, IntFlag, Enum, auto


class Layer(Flag):
    FROZEN = auto()
    BIAS = auto()
    DROPOUT = auto()
    USUAL = FROZEN | BIAS


chosen = Layer.FROZEN | Layer.DROPOUT
print(chosen, repr(chosen), chosen.value, chosen.name)
print(Layer.FROZEN in chosen, Layer.BIAS in chosen, chosen & Layer.BIAS, bool(chosen & Layer.BIAS))
print(list(Layer), list(chosen), len(chosen), len(Layer))
print(~Layer.FROZEN, chosen ^ Layer.FROZEN, Layer(2), Layer(3), repr(Layer.USUAL), Layer(0), repr(Layer(0)), Layer(0).name)
print(Layer["BIAS"], Layer.FROZEN | Layer.BIAS is Layer.USUAL, (Layer.BIAS | Layer.DROPOUT) == Layer(6), {chosen: 1}[Layer(5)])
try:
    Layer(8)
except ValueError:
    print("no such flag")
try:
    1 in chosen
except TypeError:
    print("only flags are in flags")


class Mode(IntFlag):
    READ = 4
    WRITE = 2
    RUN = 1


both = Mode.READ | Mode.WRITE
print(both, repr(both), both + 1, int(both), both == 6, repr(Mode(7)), repr(Mode(8)), repr(Mode.RUN | 8))
print(repr(both & ~Mode.READ), Mode.READ in both, [m.name for m in both], isinstance(both, int), Mode.READ.value)
print([mode.name for mode in Mode], Mode.__members__)


class Colour(Enum):
    RED = 1
    CRIMSON = 1
    BLUE = 2


print(list(Colour), Colour.CRIMSON, Colour["CRIMSON"], list(Colour.__members__))
