extension Library {
  /// The text of `matplotlib.cm` and `matplotlib.colors`.
  static let colormaps = #"""
    import numpy as np

    _lists = {"tab10": [(31, 119, 180), (255, 127, 14), (44, 160, 44), (214, 39, 40), (148, 103, 189), (140, 86, 75), (227, 119, 194), (127, 127, 127),
                        (188, 189, 34), (23, 190, 207)]}
    _ramps = {"viridis": [(68, 1, 84), (59, 82, 139), (33, 145, 140), (94, 201, 98), (253, 231, 37)],
              "plasma": [(13, 8, 135), (126, 3, 168), (204, 71, 120), (248, 149, 64), (240, 249, 33)],
              "jet": [(0, 0, 143), (0, 80, 255), (80, 255, 170), (255, 160, 0), (128, 0, 0)],
              "rainbow": [(128, 0, 255), (0, 150, 240), (128, 255, 180), (255, 150, 80), (255, 0, 0)],
              "gray": [(0, 0, 0), (255, 255, 255)], "Greys": [(255, 255, 255), (0, 0, 0)], "Blues": [(247, 251, 255), (8, 48, 107)],
              "Reds": [(255, 245, 240), (103, 0, 13)], "Greens": [(247, 252, 245), (0, 68, 27)],
              "RdBu": [(103, 0, 31), (247, 247, 247), (5, 48, 97)], "coolwarm": [(59, 76, 192), (221, 221, 221), (180, 4, 38)],
              "bwr": [(0, 0, 255), (255, 255, 255), (255, 0, 0)]}

    class Colormap:
        """A colour map by name; called, it gives a colour for each number from 0 to 1, or for each count."""
        def __init__(self, name, N=256):
            self.name, self.N = name, N

        def __str__(self):
            return self.name

        def __eq__(self, other):
            return str(other) == self.name

        def __hash__(self):
            return hash(self.name)

        def resampled(self, N):
            return Colormap(self.name, N)

        def reversed(self):
            return Colormap(self.name[:-2] if self.name.endswith("_r") else self.name + "_r", self.N)

        def __call__(self, value, *args, **keywords):
            values = np.array(value)
            isCount = values.dtype.kind in "iu"
            flat = values.ravel()
            if self.name in _lists or self.name[:3] in ("tab", "Set", "Pai", "Acc", "Dar"):
                colors = _lists["tab10"]
                rows = [colors[(int(v) if isCount else int(v * 9.999)) % 10] for v in flat]
            else:
                name = self.name[:-2] if self.name.endswith("_r") else self.name
                ramp = _ramps.get(name, _ramps["viridis"])
                rows = []
                for v in flat:
                    share = min(max(float(v) / max(self.N - 1, 1) if isCount else float(v), 0.0), 1.0)
                    place = (1 - share if self.name.endswith("_r") else share) * (len(ramp) - 1)
                    index = min(int(place), len(ramp) - 2)
                    rows.append([a + (b - a) * (place - index) for a, b in zip(ramp[index], ramp[index + 1])])
            colors = np.array([[r / 255, g / 255, b / 255, 1.0] for r, g, b in rows]).reshape(values.shape + (4,))
            return colors if values.ndim else tuple(colors.tolist())

    def to_rgb(c):
        """The shares of red, green and blue in a colour."""
        names = {"b": (0.0, 0.0, 1.0), "g": (0.0, 0.5, 0.0), "r": (1.0, 0.0, 0.0), "c": (0.0, 0.75, 0.75), "m": (0.75, 0.0, 0.75), "y": (0.75, 0.75, 0.0), "k": (0.0, 0.0, 0.0), "w": (1.0, 1.0, 1.0),
                 "red": "#ff0000", "green": "#008000", "blue": "#0000ff", "black": "#000000", "white": "#ffffff", "yellow": "#ffff00", "orange": "#ffa500", "purple": "#800080", "gray": "#808080", "grey": "#808080",
                 "cyan": "#00ffff", "magenta": "#ff00ff", "pink": "#ffc0cb", "brown": "#a52a2a", "navy": "#000080", "teal": "#008080", "lime": "#00ff00", "gold": "#ffd700", "crimson": "#dc143c"}
        if isinstance(c, str):
            tabs = ["blue", "orange", "green", "red", "purple", "brown", "pink", "gray", "olive", "cyan"]
            if c.startswith("tab:") and c[4:] in tabs or len(c) == 2 and c[0] == "C" and c[1].isdigit():
                return tuple([v / 255 for v in _lists["tab10"][tabs.index(c[4:]) if c[0] == "t" else int(c[1])]])
            c = names.get(c, c)
            if isinstance(c, str):
                if c.replace(".", "").isdigit():
                    return (float(c),) * 3
                if not c.startswith("#"):
                    raise ValueError(repr(c) + " is not a valid value for color: #rrggbb is")
                c = c if len(c) > 5 else "#" + "".join([v * 2 for v in c[1:4]])
                return tuple([int(c[i:i + 2], 16) / 255 for i in (1, 3, 5)])
        return tuple([float(v) for v in list(c)[:3]])

    def to_rgba(c, alpha=None):
        more = float(list(c)[3]) if not isinstance(c, str) and len(c) == 4 else int(c[7:9], 16) / 255 if isinstance(c, str) and c.startswith("#") and len(c) == 9 else 1.0
        return to_rgb(c) + (more if alpha is None else float(alpha),)

    def to_hex(c, keep_alpha=False):
        return "#" + "".join(["%02x" % round(v * 255) for v in (to_rgba(c) if keep_alpha else to_rgb(c))])

    def to_rgba_array(c, alpha=None):
        return np.array([to_rgba(v, alpha) for v in ([c] if isinstance(c, str) else c)])

    class ListedColormap:
        def __init__(self, colors=None, name="listed", N=None):
            self.colors = colors
            self.N = len(colors) if colors is not None else N

        def __call__(self, value):
            return self.colors[int(value) % len(self.colors)] if self.colors else value

    class LinearSegmentedColormap(ListedColormap):
        def from_list(name, colors, N=256, gamma=1.0):
            return ListedColormap([c[1] if isinstance(c, tuple) and len(c) == 2 else c for c in colors], name, N)

        from_list = staticmethod(from_list)

    class Normalize:
        def __init__(self, vmin=None, vmax=None, clip=False):
            self.vmin, self.vmax = vmin, vmax

        def __call__(self, value):
            return (value - self.vmin) / (self.vmax - self.vmin)

    LogNorm = BoundaryNorm = TwoSlopeNorm = Normalize

    class ScalarMappable:
        def __init__(self, norm=None, cmap=None):
            self.norm, self.cmap = norm, cmap

        def set_array(self, values):
            pass

    def get_cmap(name=None, lut=None):
        return name if hasattr(name, "N") else Colormap("viridis" if name is None else name, lut or 256)

    # Every name that Matplotlib has; what is drawn comes as near as a terminal's colours do.
    Accent, Blues, BrBG, BuGn, BuPu, CMRmap, Dark2, GnBu = [Colormap(n) for n in "Accent Blues BrBG BuGn BuPu CMRmap Dark2 GnBu".split()]
    Accent_r, Blues_r, BrBG_r, BuGn_r, BuPu_r, CMRmap_r, Dark2_r, GnBu_r = [Colormap(n) for n in "Accent_r Blues_r BrBG_r BuGn_r BuPu_r CMRmap_r Dark2_r GnBu_r".split()]
    Grays, Greens, Greys, OrRd, Oranges, PRGn, Paired, Pastel1 = [Colormap(n) for n in "Grays Greens Greys OrRd Oranges PRGn Paired Pastel1".split()]
    Grays_r, Greens_r, Greys_r, OrRd_r, Oranges_r, PRGn_r, Paired_r, Pastel1_r = [Colormap(n) for n in "Grays_r Greens_r Greys_r OrRd_r Oranges_r PRGn_r Paired_r Pastel1_r".split()]
    Pastel2, PiYG, PuBu, PuBuGn, PuOr, PuRd, Purples, RdBu = [Colormap(n) for n in "Pastel2 PiYG PuBu PuBuGn PuOr PuRd Purples RdBu".split()]
    Pastel2_r, PiYG_r, PuBu_r, PuBuGn_r, PuOr_r, PuRd_r, Purples_r, RdBu_r = [Colormap(n) for n in "Pastel2_r PiYG_r PuBu_r PuBuGn_r PuOr_r PuRd_r Purples_r RdBu_r".split()]
    RdGy, RdPu, RdYlBu, RdYlGn, Reds, Set1, Set2, Set3 = [Colormap(n) for n in "RdGy RdPu RdYlBu RdYlGn Reds Set1 Set2 Set3".split()]
    RdGy_r, RdPu_r, RdYlBu_r, RdYlGn_r, Reds_r, Set1_r, Set2_r, Set3_r = [Colormap(n) for n in "RdGy_r RdPu_r RdYlBu_r RdYlGn_r Reds_r Set1_r Set2_r Set3_r".split()]
    Spectral, Wistia, YlGn, YlGnBu, YlOrBr, YlOrRd, afmhot, autumn = [Colormap(n) for n in "Spectral Wistia YlGn YlGnBu YlOrBr YlOrRd afmhot autumn".split()]
    Spectral_r, Wistia_r, YlGn_r, YlGnBu_r, YlOrBr_r, YlOrRd_r, afmhot_r, autumn_r = [Colormap(n) for n in "Spectral_r Wistia_r YlGn_r YlGnBu_r YlOrBr_r YlOrRd_r afmhot_r autumn_r".split()]
    binary, bone, brg, bwr, cividis, cool, coolwarm, copper = [Colormap(n) for n in "binary bone brg bwr cividis cool coolwarm copper".split()]
    binary_r, bone_r, brg_r, bwr_r, cividis_r, cool_r, coolwarm_r, copper_r = [Colormap(n) for n in "binary_r bone_r brg_r bwr_r cividis_r cool_r coolwarm_r copper_r".split()]
    cubehelix, flag, gist_earth, gist_gray, gist_heat, gist_ncar, gist_rainbow, gist_stern = [Colormap(n) for n in "cubehelix flag gist_earth gist_gray gist_heat gist_ncar gist_rainbow gist_stern".split()]
    cubehelix_r, flag_r, gist_earth_r, gist_gray_r, gist_heat_r, gist_ncar_r, gist_rainbow_r, gist_stern_r = [Colormap(n) for n in "cubehelix_r flag_r gist_earth_r gist_gray_r gist_heat_r gist_ncar_r gist_rainbow_r gist_stern_r".split()]
    gist_yarg, gnuplot, gnuplot2, gray, grey, hot, hsv, inferno = [Colormap(n) for n in "gist_yarg gnuplot gnuplot2 gray grey hot hsv inferno".split()]
    gist_yarg_r, gnuplot_r, gnuplot2_r, gray_r, grey_r, hot_r, hsv_r, inferno_r = [Colormap(n) for n in "gist_yarg_r gnuplot_r gnuplot2_r gray_r grey_r hot_r hsv_r inferno_r".split()]
    jet, magma, nipy_spectral, ocean, pink, plasma, prism, rainbow = [Colormap(n) for n in "jet magma nipy_spectral ocean pink plasma prism rainbow".split()]
    jet_r, magma_r, nipy_spectral_r, ocean_r, pink_r, plasma_r, prism_r, rainbow_r = [Colormap(n) for n in "jet_r magma_r nipy_spectral_r ocean_r pink_r plasma_r prism_r rainbow_r".split()]
    seismic, spring, summer, tab10, tab20, tab20b, tab20c, terrain = [Colormap(n) for n in "seismic spring summer tab10 tab20 tab20b tab20c terrain".split()]
    seismic_r, spring_r, summer_r, tab10_r, tab20_r, tab20b_r, tab20c_r, terrain_r = [Colormap(n) for n in "seismic_r spring_r summer_r tab10_r tab20_r tab20b_r tab20c_r terrain_r".split()]
    turbo, twilight, twilight_shifted, viridis, winter = [Colormap(n) for n in "turbo twilight twilight_shifted viridis winter".split()]
    turbo_r, twilight_r, twilight_shifted_r, viridis_r, winter_r = [Colormap(n) for n in "turbo_r twilight_r twilight_shifted_r viridis_r winter_r".split()]
    """#
}
