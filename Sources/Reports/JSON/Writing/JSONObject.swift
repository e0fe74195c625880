/// An object of JSON, of which a member without a value is left out.
struct JSONObject: Encodable, ExpressibleByDictionaryLiteral {
  private var members: [String: any Encodable] = [:]

  init() {}

  /// Creates an object of the members that have a value.
  init(dictionaryLiteral elements: (String, (any Encodable)?)...) {
    for (name, value) in elements { members[name] = value }
  }

  /// A member's value, or nil where it is left out.
  subscript(name: String) -> (any Encodable)? {
    get { members[name] }
    set { members[name] = newValue }
  }

  /// The object with other members instead of its own; those without a value are left out.
  func with(_ others: [String: (any Encodable)?]) -> JSONObject {
    var copy = self
    for (name, value) in others { copy[name] = value }
    return copy
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: MemberName.self)
    for (name, value) in members {
      try container.encode(value, forKey: MemberName(stringValue: name))
    }
  }
}

private struct MemberName: CodingKey {
  let stringValue: String
  var intValue: Int? { nil }

  init(stringValue: String) { self.stringValue = stringValue }
  init?(intValue: Int) { nil }
}
