extension Library {
  /// The part of `numpy` with limits of dtypes, and what is done about errors.
  static let numpyLimits = #"""
    import numpy as np
    import _native

    def _set(all=None, divide=None, over=None, under=None, invalid=None):
        old = _native.float_errors(divide or all, over or all, under or all, invalid or all)
        return {"divide": old[0], "over": old[1], "under": old[2], "invalid": old[3]}

    def seterr(all=None, divide=None, over=None, under=None, invalid=None):
        """Sets what is done where floats go astray, and gives what was set before."""
        return _set(all, divide, over, under, invalid)

    def geterr():
        """What is done where floats go astray."""
        return _set()

    class errstate:
        """Sets what is done where floats go astray inside a with block."""

        def __init__(self, *, all=None, divide=None, over=None, under=None, invalid=None, call=None):
            self.settings = (all, divide, over, under, invalid)

        def __enter__(self):
            self.before = _set(*self.settings)

        def __exit__(self, *args):
            _set(None, **self.before)
            return False

        def __call__(self, function):
            def inside(*args, **keywords):
                with errstate(all=self.settings[0], divide=self.settings[1], over=self.settings[2], under=self.settings[3],
                              invalid=self.settings[4]):
                    return function(*args, **keywords)
            return inside

    class finfo:
        """The limits of a dtype of floats."""

        def __init__(self, dtype):
            dtype = np.dtype(dtype)
            if dtype.kind != "f":
                raise ValueError("data type " + repr(dtype.type) + " not inexact")
            self.dtype = dtype
            make = dtype.type
            self.bits = 8 * dtype.itemsize
            digits, low, high, self.precision = {16: (10, -14, 15, 3), 32: (23, -126, 127, 6), 64: (52, -1022, 1023, 15)}[self.bits]
            self.nmant = digits
            self.nexp = self.bits - digits - 1
            self.machep = -digits
            self.negep = -digits - 1
            self.minexp = low
            self.maxexp = high + 1
            self.iexp = self.nexp
            self.eps = make(2.0 ** -digits)
            self.epsneg = make(2.0 ** (-digits - 1))
            self.max = make((2.0 - 2.0 ** -digits) * 2.0 ** high)
            self.min = -self.max
            self.tiny = make(2.0 ** low)
            self.smallest_normal = self.tiny
            self.smallest_subnormal = make(2.0 ** (low - digits)) if self.bits < 64 else make(5e-324)
            self.resolution = make(float("1e-%d" % self.precision))

        def __repr__(self):
            return ("finfo(resolution=%s, min=%s, max=%s, dtype=%s)"
                    % (self.resolution, self.min, self.max, self.dtype))

        def __str__(self):
            line = "-" * 63
            return "\n".join([
                "Machine parameters for " + str(self.dtype), line,
                "precision = %3s   resolution = %s" % (self.precision, self.resolution),
                "machep = %6s   eps =        %s" % (self.machep, self.eps),
                "negep =  %6s   epsneg =     %s" % (self.negep, self.epsneg),
                "minexp = %6s   tiny =       %s" % (self.minexp, self.tiny),
                "maxexp = %6s   max =        %s" % (self.maxexp, self.max),
                "nexp =   %6s   min =        -max" % (self.nexp,),
                "smallest_normal = %s   smallest_subnormal = %s" % (self.smallest_normal, self.smallest_subnormal), line, ""])

    class iinfo:
        """The limits of a dtype of whole numbers."""

        def __init__(self, type):
            self.dtype = np.dtype(type)
            self.kind = self.dtype.kind
            if self.kind not in "iu":
                raise ValueError("Invalid integer data type " + repr(self.kind) + ".")
            self.bits = 8 * self.dtype.itemsize
            self.min = 0 if self.kind == "u" else -2 ** (self.bits - 1)
            self.max = 2 ** self.bits - 1 if self.kind == "u" else 2 ** (self.bits - 1) - 1

        def __repr__(self):
            return "iinfo(min=%d, max=%d, dtype=%s)" % (self.min, self.max, self.dtype)

        def __str__(self):
            line = "-" * 63
            return "\n".join(["Machine parameters for " + str(self.dtype), line, "min = " + str(self.min), "max = " + str(self.max), line, ""])

    """#
}
