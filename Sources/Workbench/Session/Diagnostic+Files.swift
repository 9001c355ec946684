import Files
import Language
import Markup

extension Diagnostic {
  /// What a learner is told of a file that could not be read or written.
  package init(_ fault: FileFault) {
    let name = "`\(sanitised(fault.path))`"
    let kind: Kind =
      switch fault.cause {
      case .denied: .permission
      case .tooLarge: .memory
      case .interrupted: .interrupted
      default: .file
      }
    let message: String =
      switch (fault.action, fault.cause) {
      case (.read, .missing): "there is no file \(name)"
      case (_, .folder): "\(name) is a folder, not a file"
      case (.read, .notOrdinary), (.read, .tooLarge): "\(name) cannot be read: \(fault.reason)"
      case (.make, _): "cannot make the folder \(name): \(fault.reason)"
      case (let action, _): "cannot \(action.rawValue) \(name): \(fault.reason)"
      }
    self.init(kind, message, hint: fault.hint)
  }
}

/// Does something with files; a fault becomes what a learner is told.
package func diagnosing<Result>(_ body: () throws(FileFault) -> Result) throws(Diagnostic) -> Result {
  do throws(FileFault) { return try body() } catch { throw Diagnostic(error) }
}
