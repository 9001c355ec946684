/// A method together with the value it was taken from: `append` of `items.append`.
public final class BoundMethod {
  public let receiver: Value
  public let function: BuiltinFunction

  public init(receiver: Value, function: BuiltinFunction) {
    self.receiver = receiver
    self.function = function
  }
}
