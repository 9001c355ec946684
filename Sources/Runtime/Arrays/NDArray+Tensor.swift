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
    let numbers = BorrowedNumbers(UnsafeBufferPointer(start: floats, count: count), holder: owner) {
      owner.fields.pointee.reader = nil
    }
    guard let tensor = try? Tensor(shape: shape, borrowing: numbers) else { return tensor }
    owner.fields.pointee.reader = .passUnretained(numbers)
    return tensor
  }

  /// The elements as the engine's numbers.
  public var tensor: Tensor {
    if let tensor = try? Tensor(shape: shape, elements: doubles) { return tensor }
    return Tensor(doubles)
  }
}
