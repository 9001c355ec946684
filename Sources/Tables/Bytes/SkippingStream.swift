/// The bytes of another stream behind its first.
final class SkippingStream: ByteStream {
  private let stream: any ByteStream
  private var left: Int

  init(_ stream: any ByteStream, _ count: Int) {
    self.stream = stream
    left = count
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(TableFault) -> Int {
    while left > 0 {
      let got = try stream.read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[..<min(left, buffer.count)]))
      guard got > 0 else { return 0 }
      left -= got
    }
    return try stream.read(into: buffer)
  }
}
