/// What a part refers to: the other parts, by what they are to it.
final class RelationListener: XMLListener {
  private let base: String
  private var relations: [(id: String, type: String, part: String)] = []

  /// Creates a listener whose names are seen from a directory, "" or one that ends in "/".
  init(base: String) { self.base = base }

  func begin(_ element: XMLElement) {
    guard case "Relationship" = element.name, let id = element["Id"], let type = element["Type"],
      let target = element["Target"], element["TargetMode"] != "External"
    else { return }
    relations.append((id, type, Self.path(target.hasPrefix("/") ? target : base + target)))
  }

  func end(_ name: XMLName) {}
  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

  /// The parts of a type, told by how it ends: the beginning differs between editions of the format.
  func parts(ofType ending: String) -> [String] {
    relations.filter { $0.type.hasSuffix(ending) }.map(\.part)
  }

  /// The part with an id; nil where there is none of that type.
  func part(_ id: String, ofType ending: String) -> String? {
    relations.first { $0.id == id && $0.type.hasSuffix(ending) }?.part
  }

  /// A path without ".", ".." and a leading "/".
  private static func path(_ text: String) -> String {
    var parts: [Substring] = []
    for part in text.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return parts.joined(separator: "/")
  }
}
