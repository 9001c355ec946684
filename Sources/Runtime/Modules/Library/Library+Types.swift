extension Library {
  /// The text of `types`.
  static let types = #"""
    class SimpleNamespace:
        """An object with the attributes it is made with."""
        def __init__(self, /, **keywords):
            for name in keywords:
                setattr(self, name, keywords[name])

        def __repr__(self):
            return "namespace(" + ", ".join([name + "=" + repr(value) for name, value in self.__dict__.items()]) + ")"

        def __eq__(self, other):
            return isinstance(other, SimpleNamespace) and self.__dict__ == other.__dict__

    def _function():
        pass

    FunctionType = LambdaType = type(_function)
    BuiltinFunctionType = type(len)
    NoneType = type(None)
    """#
}
