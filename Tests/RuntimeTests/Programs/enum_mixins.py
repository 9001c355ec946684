import json
from enum import Enum, IntEnum, auto


class Activation(str, Enum):
    RELU = "relu"
    TANH = "tanh"

    @classmethod
    def names(cls):
        return [member.value for member in cls]


class Level(int, Enum):
    LOW = 1
    HIGH = 2


class Plain(IntEnum):
    A = auto()
    B = auto()


print(Activation.names(), list(Activation), len(Activation))
print(Activation.RELU == "relu", Activation("tanh") is Activation.TANH, Activation["RELU"].name)
print(str(Activation.RELU), f"{Activation.TANH}", repr(Activation.RELU), Activation.RELU.value.upper())
print(Level.HIGH + 1, Level.LOW < Level.HIGH, str(Level.LOW), [level.name for level in Level])
print(str(Plain.B), Plain.B * 2, sorted([Plain.B, Plain.A]))
print({Activation.RELU: 1}["relu"], "relu" in [Activation.RELU], Activation.RELU.startswith("re"), isinstance(Activation.RELU, str))
print(json.dumps({"act": Activation.TANH}), Activation.RELU + "!", "-".join([Activation.RELU, Activation.TANH]))
