extension Library {
  /// The text of `scipy.constants`.
  static let scipyConstants = #"""
    import math as _math

    pi, golden, golden_ratio = _math.pi, (1 + _math.sqrt(5)) / 2, (1 + _math.sqrt(5)) / 2
    quetta, ronna, yotta, zetta, exa, peta, tera, giga, mega, kilo, hecto, deka = 1e30, 1e27, 1e24, 1e21, 1e18, 1e15, 1e12, 1e9, 1e6, 1e3, 1e2, 1e1
    deci, centi, milli, micro, nano, pico, femto, atto, zepto = 1e-1, 1e-2, 1e-3, 1e-6, 1e-9, 1e-12, 1e-15, 1e-18, 1e-21
    kibi, mebi, gibi, tebi = 2 ** 10, 2 ** 20, 2 ** 30, 2 ** 40
    c = speed_of_light = 299792458.0
    h = Planck = 6.62607015e-34
    hbar = h / (2 * pi)
    e = elementary_charge = 1.602176634e-19
    k = Boltzmann = 1.380649e-23
    N_A = Avogadro = 6.02214076e23
    R = gas_constant = 8.31446261815324
    G = gravitational_constant = 6.6743e-11
    g = 9.80665
    sigma = Stefan_Boltzmann = 5.6703744191844314e-08
    epsilon_0, mu_0 = 8.8541878188e-12, 1.25663706127e-06
    m_e = electron_mass = 9.1093837139e-31
    m_p = proton_mass = 1.67262192595e-27
    m_n = neutron_mass = 1.67492750056e-27
    m_u = u = atomic_mass = 1.66053906892e-27
    alpha = fine_structure = 0.0072973525643
    Rydberg = 10973731.568157
    Wien = 0.002897771955
    gram, metric_ton, pound, lb, ounce, oz, grain, stone = 1e-3, 1e3, 0.45359236999999997, 0.45359236999999997, 0.028349523124999998, 0.028349523124999998, 6.479891e-05, 6.3502931799999995
    degree = pi / 180
    arcmin = arcminute = degree / 60
    arcsec = arcsecond = arcmin / 60
    minute, hour, day, week, year, Julian_year = 60.0, 3600.0, 86400.0, 604800.0, 31536000.0, 31557600.0
    inch, foot, yard, mile, mil, nautical_mile, micron, au, light_year, parsec, angstrom = 0.0254, 0.30479999999999996, 0.9143999999999999, 1609.3439999999998, 2.5399999999999997e-05, 1852.0, 1e-06, 149597870700.0, 9460730472580800.0, 3.085677581491367e+16, 1e-10
    astronomical_unit = au
    atm = atmosphere = 101325.0
    bar, torr, mmHg, psi = 100000.0, 133.32236842105263, 133.32236842105263, 6894.757293168361
    hectare, acre = 10000.0, 4046.8564223999992
    liter = litre = 0.001
    gallon = 0.0037854117839999997
    kmh, mph, mach, knot = 0.2777777777777778, 0.44703999999999994, 340.5, 0.5144444444444445
    zero_Celsius, degree_Fahrenheit = 273.15, 0.5555555555555556
    eV = electron_volt = e
    calorie, calorie_IT, erg, Btu, ton_TNT = 4.184, 4.1868, 1e-07, 1055.05585262, 4184000000.0
    hp = horsepower = 745.6998715822701
    dyn, lbf, kgf = 1e-05, 4.4482216152605, 9.80665

    def convert_temperature(val, old_scale, new_scale):
        import numpy as np
        val = np.asarray(val, dtype=float)
        old, new = old_scale.lower()[0], new_scale.lower()[0]
        kelvin = {"c": lambda v: v + 273.15, "k": lambda v: v, "f": lambda v: (v - 32) * 5 / 9 + 273.15, "r": lambda v: v * 5 / 9}[old](val)
        return {"c": lambda v: v - 273.15, "k": lambda v: v, "f": lambda v: (v - 273.15) * 9 / 5 + 32, "r": lambda v: v * 9 / 5}[new](kelvin)
    """#

  /// The text of `scipy.fft` and `scipy.fftpack`.
  static let scipyFFT = #"""
    import numpy as np
    from numpy.fft import fft, ifft, rfft, irfft, fft2, ifft2, fftn, ifftn, fftfreq, rfftfreq, fftshift, ifftshift

    def _cosines(x, type, norm):
        """The discrete cosine transform of the last axis."""
        n = x.shape[-1]
        k = np.arange(n)
        if type == 2:
            made = 2 * x @ np.cos(np.pi * np.outer(2 * np.arange(n) + 1, k) / (2 * n))
            if norm == "ortho":
                made *= np.where(k == 0, np.sqrt(1 / (4 * n)), np.sqrt(1 / (2 * n)))
            return made
        if type == 3:
            if norm == "ortho":
                scaled = x * np.where(k == 0, np.sqrt(1 / n), np.sqrt(2 / n))
                return scaled @ np.cos(np.pi * np.outer(k, 2 * np.arange(n) + 1) / (2 * n))
            return x[..., :1] + 2 * x[..., 1:] @ np.cos(np.pi * np.outer(k[1:], 2 * np.arange(n) + 1) / (2 * n))
        raise ValueError("type " + str(type) + " is not available: 2 and 3 are")

    def dct(x, type=2, n=None, axis=-1, norm=None, **more):
        x = np.moveaxis(np.asarray(x, dtype=float), axis, -1)
        if n is not None:
            x = x[..., :n] if n <= x.shape[-1] else np.concatenate([x, np.zeros(x.shape[:-1] + (n - x.shape[-1],))], axis=-1)
        return np.moveaxis(_cosines(x, type, norm), -1, axis)

    def idct(x, type=2, n=None, axis=-1, norm=None, **more):
        made = dct(x, 3 if type == 2 else 2, n, axis, norm)
        return made if norm == "ortho" else made / (2 * (np.shape(x)[axis] if n is None else n))

    def dctn(x, type=2, s=None, axes=None, norm=None, **more):
        made = np.asarray(x, dtype=float)
        for axis in range(made.ndim) if axes is None else axes:
            made = dct(made, type, axis=axis, norm=norm)
        return made

    def idctn(x, type=2, s=None, axes=None, norm=None, **more):
        made = np.asarray(x, dtype=float)
        for axis in range(made.ndim) if axes is None else axes:
            made = idct(made, type, axis=axis, norm=norm)
        return made

    def next_fast_len(target, real=False):
        n = target
        while True:
            m = n
            for p in (2, 3, 5) if real else (2, 3, 5, 7, 11):
                while m % p == 0:
                    m //= p
            if m == 1:
                return n
            n += 1

    def set_workers(workers): return None
    """#
}
