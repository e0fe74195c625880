import Text

/// Where a document is (link): the address of a page, or the path to a file, as people have written
/// it.
public struct Link: Equatable, Sendable {
  /// What stands in the field.
  public let text: String

  /// Creates a link; nil of a text that says nothing.
  public init?(_ text: String) {
    self.text = Self.plain(text)
    if self.text.isEmpty { return nil }
  }

  /// The text without blanks and signs around it, as addresses and paths are copied with.
  static func plain(_ text: String) -> String {
    let text = text.trimmed
    let isWrapped = [("\"", "\""), ("<", ">")].contains { text.hasPrefix($0) && text.hasSuffix($1) }
    return isWrapped && text.count > 1 ? String(text.dropFirst().dropLast()).trimmed : text
  }

  /// Whether it is the address of a page.
  public var isAddress: Bool { refusal == nil && Self.scheme(of: text) != nil }

  /// Whether it may be the path to a file.
  public var isPath: Bool { refusal == nil && Self.scheme(of: text) == nil }

  /// Why it can't be a link; nil where it can.
  ///
  /// A history from elsewhere may have such all the same.
  public var refusal: Refusal? {
    if text.unicodeScalars.contains(where: \.isUnseen) {
      return Refusal(
        "Linket indeholder et tegn, der ikke kan ses. Skriv adressen eller stien uden det.")
    }
    if text.lowercased().hasPrefix("www.") {
      return Refusal("Skriv https:// foran adressen, så den kan åbnes.")
    }
    guard let scheme = Self.scheme(of: text) else { return nil }
    guard Self.schemes.contains(scheme.lowercased()) else {
      return Refusal(
        "Et link kan ikke begynde med »\(scheme):«. Skriv en adresse, der begynder med https:// "
          + "eller http://, eller stien til et dokument.")
    }
    let rest = text.dropFirst(scheme.count + 1)
    guard rest.hasPrefix("//"), let host = rest.dropFirst(2).first, !" /?#".contains(host) else {
      return Refusal("Adressen mangler noget efter »\(scheme):«. Skriv fx https://fjordbo.dk.")
    }
    if text.unicodeScalars.contains(where: { $0 == " " || $0.isMistakenForBlank }) {
      return Refusal(
        "Der er et mellemrum i adressen. Skriv %20, hvor det står, og kun én adresse i feltet.")
    }
    return nil
  }

  private static let schemes = ["http", "https"]

  /// Those that other programs would do something with, also without two slashes after them.
  private static let otherSchemes = [
    "about", "blob", "data", "file", "javascript", "mailto", "vbscript",
  ]

  /// What stands before the colon of an address (RFC 3986); nil of a path, and of words such as the
  /// number of a case: "Sag:2026/12".
  ///
  /// A letter alone is a drive.
  private static func scheme(of text: String) -> Substring? {
    guard let colon = text.firstIndex(of: ":") else { return nil }
    let scheme = text[..<colon]
    guard scheme.count > 1, scheme.first.map({ $0.isASCII && $0.isLetter }) == true,
      scheme.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) })
    else { return nil }
    let name = scheme.lowercased()
    let isKnown =
      schemes.contains(name) || otherSchemes.contains(name) || name.hasPrefix("ms-")
    return isKnown || text[colon...].hasPrefix("://") ? scheme : nil
  }

  /// Whether it is an address with somebody's name as a user, and maybe a password, before the host.
  var hasAccount: Bool {
    guard isAddress, let start = text.firstRange(of: "//")?.upperBound else { return false }
    return text[start...].prefix { !"/?#".contains($0) }.contains("@")
  }

  /// Whether it is a path as Windows has them.
  public var isWindowsPath: Bool {
    let start = Array(text.prefix(3))
    return text.hasPrefix(#"\\"#)
      || start.count == 3 && start[0].isASCII && start[0].isLetter && start[1] == ":"
        && #"\/"#.contains(start[2])
  }

  /// Its ends, for where there is no room for it all: "fjordbo.dk/…/aftale.pdf"; nil where they would
  /// say nothing.
  ///
  /// They stand whole or not at all, so that a name in them is found when it is to be forgotten.
  var ends: String? {
    let parts = text.split { #"/\"#.contains($0) }
    let host = isAddress && parts.count > 1 && parts[1].count <= Self.longestEnd ? parts[1] : nil
    let first = isAddress ? 2 : 1
    let last =
      parts.count > first ? parts.last.flatMap { $0.count > Self.longestEnd ? nil : $0 } : nil
    if host == nil, last == nil { return nil }
    let between = parts.count == first + 1 && host != nil && last != nil ? nil : Substring("…")
    return [host, between, last].compactMap { $0 }.joined(separator: "/")
  }

  private static let longestEnd = 30
}

extension Unicode.Scalar {
  /// Whether it does something to a text without being seen in it.
  fileprivate var isUnseen: Bool {
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }
}

extension Field {
  /// The field that says where a document is.
  public static func link(
    _ get: @escaping @Sendable (Owner) -> String,
    set: @escaping @Sendable (inout Owner, String) -> Void
  ) -> Field {
    Field("link", "Link", get, default: "", set: set).linking()
      .face {
        $0.hint = "Fx »https://…« eller stien til et dokument"
        $0.option(
          "link", "Adressen på et dokument, eller stien til det fra databasens mappe.", "adresse")
        $0.column(also: "links", "url", "webadresse", "hyperlink")
      }
  }
}

extension Entity {
  /// The stored name of the field that is a link, or nil.
  public static var linkField: String? { fields.first(where: \.isLink)?.name }
}

extension Project {
  /// A record's link; nil where it has none.
  public func link(of reference: Reference) -> Link? {
    reference.kind.type.linkField.flatMap { value(of: $0, in: reference).text }.flatMap(Link.init)
  }
}
