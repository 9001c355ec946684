import NeuralNetwork

extension NDArray {
  /// The engine's numbers as a float array.
  public init(_ tensor: Tensor) { self.init(tensor.elements, shape: tensor.shape) }

  /// From this many elements on, the engine reads an array's memory instead of a copy of it.
  static let lendingLimit = 1 << 16

  /// The elements as the engine's numbers, a large float array's without a copy: it copies them when it is about to change.
  public var lentTensor: Tensor {
    let owner = object.fields.pointee.base ?? object
    guard count >= Self.lendingLimit, dtype == .float64, isContiguous else { return tensor }
    if let numbers = owner.fields.pointee.reader?.takeUnretainedValue() {
      guard numbers.buffer.baseAddress == UnsafePointer(floats), numbers.buffer.count == count else { return tensor }
      return (try? Tensor(shape: shape, borrowing: numbers)) ?? tensor
    }
    return (try? Tensor(shape: shape, borrowing: lent(floats, count))) ?? tensor
  }

  /// Has a closure called once, just before the array's memory is next written to, through whatever view.
  /// - Returns: what has to be held for that long.
  package func whenWritten(_ work: @escaping () -> Void) -> BorrowedNumbers {
    let owner = (object.fields.pointee.base ?? object).fields
    let numbers =
      owner.pointee.reader?.takeUnretainedValue()
      ?? lent(owner.pointee.start.assumingMemoryBound(to: Double.self), owner.pointee.count)
    numbers.tellOfChange(work)
    return numbers
  }

  /// Numbers in the memory of this array or its base, which so far has no reader.
  private func lent(_ start: UnsafeMutablePointer<Double>, _ count: Int) -> BorrowedNumbers {
    let owner = object.fields.pointee.base ?? object
    let numbers = BorrowedNumbers(UnsafeBufferPointer(start: start, count: count), holder: owner) {
      owner.fields.pointee.reader = nil
    }
    owner.fields.pointee.reader = .passUnretained(numbers)
    return numbers
  }

  /// The elements as the engine's numbers.
  public var tensor: Tensor {
    if let tensor = try? Tensor(shape: shape, elements: doubles) { return tensor }
    return Tensor(doubles)
  }
}
