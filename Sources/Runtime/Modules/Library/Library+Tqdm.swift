extension Library {
  /// The text of `tqdm`.
  static let tqdm = #"""
    class tqdm:
        """The elements of an iterable; the bar that tqdm draws on standard error is left out."""
        def __init__(self, iterable=None, desc=None, total=None, *args, **keywords):
            self.iterable = range(total) if iterable is None and total is not None else iterable
            self.desc = desc
            self.total = total
            self.n = 0

        def __iter__(self):
            return iter(self.iterable)

        def __len__(self):
            return self.total if self.total is not None else len(self.iterable)

        def __enter__(self):
            return self

        def __exit__(self, *args):
            return False

        def update(self, n=1):
            self.n += n

        def set_description(self, desc=None, refresh=True):
            self.desc = desc

        def set_postfix(self, *args, **keywords):
            pass

        set_postfix_str = set_description_str = set_description

        def close(self):
            pass

        def refresh(self):
            pass

        def write(text, end="\n"):
            print(text, end=end)

        write = staticmethod(write)

    def trange(*args, **keywords):
        return tqdm(range(*args), **keywords)
    """#
}
