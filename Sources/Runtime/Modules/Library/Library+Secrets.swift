extension Library {
  /// The text of `secrets`.
  static let secrets = #"""
    import random as _random

    # Drawn from a generator of their own, which no seed reaches.
    _drawn = _random.Random()

    def randbelow(exclusive_upper_bound):
        if exclusive_upper_bound <= 0:
            raise ValueError("Upper bound must be positive.")
        return _drawn.randrange(exclusive_upper_bound)

    def randbits(k):
        return _drawn.getrandbits(k)

    def choice(sequence):
        return sequence[randbelow(len(sequence))]

    def token_bytes(nbytes=None):
        return bytes([randbelow(256) for _ in range(32 if nbytes is None else nbytes)])

    def token_hex(nbytes=None):
        return token_bytes(nbytes).hex()

    def token_urlsafe(nbytes=None):
        import base64
        return base64.urlsafe_b64encode(token_bytes(nbytes)).rstrip(b"=").decode()

    def compare_digest(a, b):
        return a == b
    """#

  /// The text of `uuid`.
  static let uuid = #"""
    import secrets as _secrets
    import hashlib as _hashlib

    class UUID:
        """A number of 128 bits, written in five groups."""
        def __init__(self, hex=None, bytes=None, int=None, version=None, **more):
            if hex is not None:
                digits = hex.replace("urn:", "").replace("uuid:", "").strip("{}").replace("-", "")
                if len(digits) != 32:
                    raise ValueError("badly formed hexadecimal UUID string")
                value = _whole(digits, 16)
            elif bytes is not None:
                value = _whole(bytes.hex(), 16)
            else:
                value = int
            if version is not None:
                value = value & ~(0xc000 << 48) | 0x8000 << 48
                value = value & ~(0xf000 << 64) | version << 76
            self.int = value

        hex = property(lambda self: "%032x" % self.int)
        bytes = property(lambda self: self.int.to_bytes(16, "big"))
        version = property(lambda self: self.int >> 76 & 15)

        def __str__(self):
            h = self.hex
            return "-".join([h[:8], h[8:12], h[12:16], h[16:20], h[20:]])

        def __repr__(self):
            return "UUID('" + str(self) + "')"

        def __eq__(self, other):
            return isinstance(other, UUID) and self.int == other.int

        def __lt__(self, other):
            return self.int < other.int

        def __hash__(self):
            return hash(self.int)

        def __int__(self):
            return self.int

    _whole = int

    NAMESPACE_DNS = UUID("6ba7b810-9dad-11d1-80b4-00c04fd430c8")
    NAMESPACE_URL = UUID("6ba7b811-9dad-11d1-80b4-00c04fd430c8")

    def uuid4():
        return UUID(bytes=_secrets.token_bytes(16), version=4)

    uuid1 = uuid4

    def _named(make, namespace, name, version):
        return UUID(bytes=make(namespace.bytes + (name.encode() if isinstance(name, str) else name)).digest()[:16], version=version)

    def uuid3(namespace, name): return _named(_hashlib.md5, namespace, name, 3)
    def uuid5(namespace, name): return _named(_hashlib.sha1, namespace, name, 5)
    """#
}
