extension Library {
  /// The text of `types`.
  static let types = #"""
    import _native
    import functools as _functools

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
    def _generator():
        yield

    class _Bound:
        def method(self):
            pass

    BuiltinFunctionType = BuiltinMethodType = type(len)
    GeneratorType = type(_generator())
    ModuleType = type(_native)
    TracebackType = type(None)
    MappingProxyType = dict

    class _MethodMaker:
        """Binds a function to an object: types.MethodType(function, object)."""
        def __call__(self, function, instance):
            return _functools.partial(function, instance)

    MethodType = _MethodMaker()
    EllipsisType, NotImplementedType = type(...), type(NotImplemented)
    NoneType = type(None)
    """#
}
