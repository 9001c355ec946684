import Language
import Markup

/// What is wrong with a file that was read.
extension Diagnostic {
  package static func file(_ path: String, _ message: String, hint: String? = nil) -> Diagnostic {
    Diagnostic(.value, "\(path): \(message)", hint: hint)
  }
}

/// A name out of a file, fit for a message.
package func sanitisedName(_ text: String) -> String { "`" + sanitised(String(text.prefix(60))) + "`" }
