extension Library {
  /// The text of `matplotlib`.
  static let matplotlib = #"""
    from matplotlib.pyplot import rcParams, rc, rcdefaults, rc_context, style

    __version__ = "3.11"

    def cycler(*args, **keywords):
        return keywords

    def use(backend, *args, **keywords):
        pass

    def get_backend():
        return "longhand"

    def interactive(isOn):
        pass
    """#

  /// The text of `matplotlib.gridspec`.
  static let gridspec = "from matplotlib.pyplot import GridSpec"

  /// The text of `matplotlib.animation`.
  static let animation = "from matplotlib.pyplot import FuncAnimation"

  /// The text of `matplotlib.ticker`, `matplotlib.patches` and `matplotlib.lines`: what a terminal cannot show, taken and passed over.
  static let passedOver = #"""
    class _PassedOver:
        def __init__(self, *args, **keywords):
            self.label = keywords.get("label", "")

        def get_label(self):
            return self.label

    Locator = Formatter = MultipleLocator = MaxNLocator = AutoMinorLocator = LogLocator = NullLocator = FixedLocator = LinearLocator = AutoLocator = _PassedOver
    FormatStrFormatter = StrMethodFormatter = FuncFormatter = ScalarFormatter = PercentFormatter = NullFormatter = FixedFormatter = LogFormatter = _PassedOver
    Patch = Circle = Rectangle = Ellipse = Polygon = Wedge = Arrow = FancyArrowPatch = FancyBboxPatch = ConnectionPatch = Line2D = _PassedOver
    """#
}
