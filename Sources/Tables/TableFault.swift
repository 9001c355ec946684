import Files

/// Why a table could not be read, with its place where there is one.
package enum TableFault: Error, Equatable, Sendable {
  case file(FileFault)
  /// Line and column from 1; 0 where the fault is the whole file's. `option` is the option at fault, where it is one.
  case content(line: Int, column: Int, message: String, hint: String?, option: String? = nil)

  package static func whole(_ message: String, hint: String?, option: String? = nil) -> TableFault {
    .content(line: 0, column: 0, message: message, hint: hint, option: option)
  }

  /// What is wrong, without its place.
  package var message: String {
    switch self {
    case .file: "it cannot be read"
    case .content(_, _, let message, _, _): message
    }
  }
}
