import Files

/// Bytes that come a piece at a time.
package protocol ByteStream: AnyObject {
  /// Fills the front of a buffer.
  /// - Returns: how many bytes; 0 at the end.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(TableFault) -> Int
}

/// Where bytes can be had, from the start as often as needed.
package struct ByteSource {
  package let open: () throws(TableFault) -> any ByteStream
  /// How many bytes there are; nil when that is not known.
  package let size: Int?

  private init(size: Int?, open: @escaping () throws(TableFault) -> any ByteStream) {
    self.size = size
    self.open = open
  }

  package init(_ bytes: [UInt8]) { self.init(size: bytes.count) { () throws(TableFault) in ArrayStream(bytes) } }

  /// A plain file is read again each time; what comes through a pipe is kept.
  package init(
    path: String, accepting accepted: FileReader.Accepted, pipeLimit: Int, isInterrupted: @escaping () -> Bool
  ) throws(TableFault) {
    do throws(FileFault) {
      let input = try FileInput(path, accepting: accepted, isInterrupted: isInterrupted)
      if let size = input.size {
        self.init(size: size) { () throws(TableFault) in
          do throws(FileFault) { return FileStream(try FileInput(path, accepting: accepted)) } catch { throw .file(error) }
        }
      } else {
        self.init(try ByteSource.everything(input, limit: pipeLimit))
      }
    } catch {
      throw .file(error)
    }
  }

  private static func everything(_ input: FileInput, limit: Int) throws(FileFault) -> [UInt8] {
    var bytes: [UInt8] = []
    let piece = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 1)
    defer { piece.deallocate() }
    while true {
      let count = try input.read(into: piece)
      guard count > 0 else { return bytes }
      bytes.append(contentsOf: piece[..<count])
      guard bytes.count <= limit else { throw FileFault(.read, input.path, .tooLarge(limit: limit)) }
    }
  }
}

/// A file's bytes.
private final class FileStream: ByteStream {
  private let input: FileInput

  init(_ input: FileInput) { self.input = input }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(TableFault) -> Int {
    do throws(FileFault) { return try input.read(into: buffer) } catch { throw .file(error) }
  }
}

/// Bytes in memory.
final class ArrayStream: ByteStream {
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    let count = min(buffer.count, bytes.count - position)
    bytes.withUnsafeBytes { buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[position..<position + count])) }
    position += count
    return count
  }
}

extension ByteStream {
  /// The first bytes, at most `count`; fewer only at the end.
  package func prefix(_ count: Int) throws(TableFault) -> [UInt8] {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: max(count, 1), alignment: 1)
    defer { buffer.deallocate() }
    var filled = 0
    while filled < count {
      let got = try read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[filled..<count]))
      if got == 0 { break }
      filled += got
    }
    return Array(buffer[..<filled])
  }

  /// All there is, up to a limit.
  package func everything(limit: Int) throws(TableFault) -> [UInt8] {
    var bytes: [UInt8] = []
    let piece = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 1)
    defer { piece.deallocate() }
    while true {
      let count = try read(into: piece)
      if count == 0 { return bytes }
      bytes.append(contentsOf: piece[..<count])
      guard bytes.count <= limit else { throw .whole("it holds more than \(limit >> 20) MiB", hint: "take a part of it") }
    }
  }
}
