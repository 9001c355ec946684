/// The numbers that `id()` gives: the same for the same object, counted from one on so that a program prints the same in every run.
struct Identities {
  private var numbers: [ObjectIdentifier: Int] = [:]
  /// Keeps them alive, so that no other object takes their place.
  private var objects: [AnyObject] = []

  mutating func number(of value: Value) -> Int {
    guard let object = value.reference else { return value.reprText.utf8.reduce(5381) { ($0 &* 33 &+ Int($1)) & 0x7fff_ffff } * 16 }
    if let known = numbers[ObjectIdentifier(object)] { return known }
    objects.append(object)
    numbers[ObjectIdentifier(object)] = 0x7f00_0000_0000 + 48 * objects.count
    return 0x7f00_0000_0000 + 48 * objects.count
  }
}

extension Value {
  /// The object it refers to; nil for values without identity.
  var reference: AnyObject? {
    switch self {
    case .list(let object): object
    case .dict(let object): object
    case .set(let object): object
    case .object(let object): object
    case .function(let object): object
    case .type(let object): object
    case .array(let array): array.object
    case .variable(let object): object
    case .builtin(let object): object
    case .module(let object): object
    case .exception(let object): object
    case .iterator(let object): object
    default: nil
    }
  }
}
