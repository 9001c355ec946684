extension Library {
  /// Colours, markers and line styles, and numbers out of what is given.
  static let pyplotStyles = #"""
    import numpy as np
    import _native
    import math
    from matplotlib.cm import Colormap, Normalize, ScalarMappable, get_cmap

    _colors = {"b": 0, "blue": 0, "navy": 0, "royalblue": 0, "steelblue": 0, "dodgerblue": 0, "skyblue": 0, "lightblue": 0, "o": 1, "orange": 1,
               "darkorange": 1, "coral": 1, "g": 2, "green": 2, "lime": 2, "darkgreen": 2, "lightgreen": 2, "forestgreen": 2, "seagreen": 2,
               "m": 3, "magenta": 3, "pink": 3, "y": 4, "yellow": 4, "gold": 4, "olive": 4, "c": 5, "cyan": 5, "teal": 5, "turquoise": 5,
               "r": 6, "red": 6, "darkred": 6, "crimson": 6, "salmon": 6, "tomato": 6, "purple": 7, "violet": 7, "indigo": 7, "brown": 8,
               "k": 9, "black": 9, "gray": 9, "grey": 9, "w": 9, "white": 9}
    _cycle = [0, 1, 2, 6, 7, 8, 3, 9, 4, 5]
    _glyphs = {"o": "o", ".": ".", ",": ".", "x": "x", "X": "x", "+": "+", "*": "*", "s": "#", "D": "&", "d": "&", "^": "%", "v": "v", "<": "<",
               ">": ">", "1": "v", "2": "%", "p": "#", "h": "#", "H": "#", "|": "|", "_": "_", "P": "+"}

    def _array(values):
        if hasattr(values, "values") and hasattr(values, "index"):
            values = values.values
        return np.array(list(values) if _native.kind_of(values) in ("range", "map", "filter", "zip", "dict_keys", "dict_values", "generator") else values)

    def _numbers(values):
        values = _array(values).ravel()
        return values.astype(float)

    def _are_words(values):
        if isinstance(values, str):
            return True
        return hasattr(values, "__len__") and len(values) > 0 and isinstance(next(iter(values)), str)

    def _nearest(red, green, blue):
        """The colour of ours that is closest, of three numbers from 0 to 255."""
        def far(index):
            return sum([(a - b) ** 2 for a, b in zip(_shades[index], (red, green, blue))])
        return min(range(len(_shades)), key=far)

    def _color(value, default):
        if value is None:
            return default
        if isinstance(value, str):
            name = value.replace("tab:", "").replace("xkcd:", "").lower()
            if len(value) == 2 and value[0] == "C" and value[1].isdigit():
                return _cycle[int(value[1])]
            if name in _colors:
                return _colors[name]
            for part in ("blue", "orange", "green", "red", "purple", "gray", "grey"):
                if name.endswith(part):
                    return _colors[part]
            if name.startswith("#") and len(name) >= 7:
                return _nearest(int(name[1:3], 16), int(name[3:5], 16), int(name[5:7], 16))
            return 9 if name.replace(".", "").isdigit() else default
        if hasattr(value, "__len__") and np.ndim(value) == 1 and len(value) in (3, 4) and not isinstance(value[0], str):
            return _nearest(float(value[0]) * 255, float(value[1]) * 255, float(value[2]) * 255)
        return default

    def _is_number(text):
        try:
            float(text)
            return True
        except ValueError:
            return False

    _shades = [(0, 98, 168), (209, 90, 0), (0, 128, 90), (178, 66, 128), (140, 118, 0), (0, 130, 165), (178, 34, 34), (98, 74, 170), (124, 88, 44), (96, 96, 96)]

    def _format(text):
        """Colour, marker and line of a format string such as 'ro--'."""
        color = marker = line = None
        if text in _colors and len(text) > 1:
            return text, None, "-"
        if len(text) == 2 and text[0] == "C" and text[1].isdigit():
            return text, None, "-"
        i = 0
        while i < len(text):
            two = text[i:i + 2]
            letter = text[i]
            if two in ("--", "-."):
                line = two
                i += 2
            elif letter in "-:":
                line = letter
                i += 1
            elif letter in "bgrcmykw":
                color = letter
                i += 1
            elif letter in _glyphs:
                marker = letter
                i += 1
            elif two[:1] == "C" and two[1:].isdigit():
                color = two
                i += 2
            else:
                raise ValueError("'" + text + "' is not a valid format string: a colour (b g r c m y k), a marker (o x + s ^ .) and a line (- -- : -.), as in 'ro--'")
        return color, marker, line

    class _Nothing:
        """Stands for what a terminal cannot show; everything done to it does nothing."""
        def __getattr__(self, name):
            return self
        def __call__(self, *args, **kwargs):
            return self
        def __getitem__(self, key):
            return self
        def __setitem__(self, key, value):
            pass
        def __iter__(self):
            return iter([])
        def __len__(self):
            return 0
        def __enter__(self):
            return self
        def __exit__(self, *args):
            return False
        def __bool__(self):
            return False

    def _grey(image):
        image = np.array(image).astype(float)
        if image.ndim == 3:
            if image.shape[2] in (3, 4):
                image = image[:, :, 0] * 0.299 + image[:, :, 1] * 0.587 + image[:, :, 2] * 0.114
            else:
                image = image[:, :, 0]
        if image.ndim != 2:
            raise TypeError("Invalid shape " + str(image.shape) + " for image data: a picture has rows and columns, as in `image.reshape(28, 28)`")
        return image

    def _drawable(rows, most=240):
        """A picture no larger than is drawn: each pixel the mean of those that it covers."""
        h, w = rows.shape
        down, across = -(-h // most), -(-w // most)
        if down > 1:
            rows = rows[:h // down * down].reshape(h // down, down, w).mean(axis=1)
        if across > 1:
            rows = rows[:, :w // across * across].reshape(rows.shape[0], w // across, across).mean(axis=2)
        return rows

    def _diverging(cmap):
        return any([part in str(cmap) for part in ("RdBu", "bwr", "coolwarm", "seismic", "PiYG", "PRGn", "RdYl", "Spectral")])
    """#
}
