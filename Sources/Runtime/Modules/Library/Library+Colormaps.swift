extension Library {
  /// The text of `colormaps`.
  static let colormaps = #"""
    class ListedColormap:
        def __init__(self, colors=None, name="listed", N=None):
            self.colors = colors
            self.N = len(colors) if colors is not None else N

        def __call__(self, value):
            return self.colors[int(value) % len(self.colors)] if self.colors else value

    LinearSegmentedColormap = ListedColormap

    class Normalize:
        def __init__(self, vmin=None, vmax=None, clip=False):
            self.vmin, self.vmax = vmin, vmax

        def __call__(self, value):
            return (value - self.vmin) / (self.vmax - self.vmin)

    LogNorm = Normalize

    def get_cmap(name=None, *args):
        return name

    viridis, plasma, inferno, magma, jet, hot, cool, gray, binary, Greys, Blues, Reds, Greens = (
        "viridis", "plasma", "inferno", "magma", "jet", "hot", "cool", "gray", "binary", "Greys", "Blues", "Reds", "Greens")
    RdBu, RdYlBu, coolwarm, bwr, Spectral, seismic, Paired, Set1, Set2, Accent, rainbow = (
        "RdBu", "RdYlBu", "coolwarm", "bwr", "Spectral", "seismic", "Paired", "Set1", "Set2", "Accent", "rainbow")
    """#
}
