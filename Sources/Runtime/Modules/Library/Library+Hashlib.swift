extension Library {
  /// The text of `hashlib`.
  static let hashlib = #"""
    import _native

    class _Hash:
        def __init__(self, name, data=b""):
            self.name, self._data = name, bytes(data)
            self.digest_size = {"md5": 16, "sha1": 20, "sha224": 28, "sha256": 32, "sha384": 48, "sha512": 64}[name]
            self.block_size = 128 if name in ("sha384", "sha512") else 64

        def update(self, data):
            if isinstance(data, str):
                raise TypeError("Strings must be encoded before hashing")
            self._data = self._data + bytes(data)

        def copy(self):
            return _Hash(self.name, self._data)

        def digest(self):
            return _native.digest(self.name, self._data)

        def hexdigest(self):
            return self.digest().hex()

    def new(name, data=b"", **keywords):
        if name not in algorithms_available:
            raise ValueError("unsupported hash type " + str(name) + ": there are md5, sha1, sha224, sha256, sha384 and sha512")
        made = _Hash(name)
        made.update(data)
        return made

    algorithms_available = algorithms_guaranteed = {"md5", "sha1", "sha224", "sha256", "sha384", "sha512"}

    def md5(string=b"", **keywords): return new("md5", string)
    def sha1(string=b"", **keywords): return new("sha1", string)
    def sha224(string=b"", **keywords): return new("sha224", string)
    def sha256(string=b"", **keywords): return new("sha256", string)
    def sha384(string=b"", **keywords): return new("sha384", string)
    def sha512(string=b"", **keywords): return new("sha512", string)
    """#
}
