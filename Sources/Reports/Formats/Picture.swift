/// Pictures that people put in papers.
public enum Picture {
  /// Whether an SVG picture would fetch anything from elsewhere when it is shown, or isn't text that
  /// can be looked through.
  ///
  /// It may refer to its own parts, and hold pictures as data; whatever else could be a reference
  /// counts as one.
  public static func fetches(_ svg: some Sequence<UInt8>) -> Bool {
    guard let text = String(validating: svg, as: UTF8.self)?.lowercased() else { return true }
    let suspects = [
      "<!entity", "<?xml-stylesheet", "<script", "<foreignobject",
      "@import", "xml:base", "\\", "&#",
    ]
    if suspects.contains(where: text.contains) { return true }
    return ["href", "src"].contains { values(of: $0, in: text).contains { !isOwn($0) } }
      || text.ranges(of: "url(").contains { !isOwn(text[$0.upperBound...]) }
  }

  /// The values of an attribute, with quotation mark and all that follows.
  private static func values(of attribute: String, in text: String) -> [Substring] {
    text.ranges(of: attribute).compactMap { range in
      let rest = text[range.upperBound...].drop(while: \.isWhitespace)
      return rest.first == "=" ? rest.dropFirst() : nil
    }
  }

  private static func isOwn(_ value: Substring) -> Bool {
    let value = value.drop { $0.isWhitespace || $0 == "\"" || $0 == "'" }
    return value.hasPrefix("#")
      || ["png", "jpeg", "gif"].contains { value.hasPrefix("data:image/\($0);base64,") }
  }
}
