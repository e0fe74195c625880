/// The files that a person who has been forgotten still stands in, as far as the program can look.
public struct Remains: Equatable, Sendable {
  /// A file with the name in it.
  public struct File: Equatable, Sendable {
    /// What can be done to it from here.
    public enum Remedy: Equatable, Sendable {
      /// The name can be replaced, and the rest stays as it is.
      case rewriting
      /// It can only be deleted.
      case deletion
    }

    /// Where it is, from the root.
    public let path: String
    /// The same as the user would write it.
    public let shown: String
    /// What it is: "Word-dokument".
    public let kind: String
    /// Whether the name is in the file's own name or its folder's.
    public let isNamedSo: Bool
    /// What can be done about what is in it; nil where the name is only in the file's name.
    public let remedy: Remedy?

    /// Creates a file.
    public init(path: String, shown: String, kind: String, isNamedSo: Bool, remedy: Remedy?) {
      self.path = path
      self.shown = shown
      self.kind = kind
      self.isNamedSo = isNamedSo
      self.remedy = remedy
    }
  }

  /// What the person has been called.
  public let names: PersonNames
  /// The files with the whole name.
  public var files: [File] = []
  /// What else is to be looked after, in sentences: parts of the name, and what couldn't be read.
  public var remarks: [String] = []

  /// Creates remains of which none have been found.
  public init(of names: PersonNames) { self.names = names }

  /// What no program can reach, as a sentence.
  public static let outOfReach =
    "Mails, der er sendt, papir, sikkerhedskopier og filer uden for udbakken kan programmet ikke nå."

  /// What is said where a name has been replaced.
  public static let onlyTheName =
    "Kun navnet er taget ud. Se efter, om der står andet om personen."

  /// What has been found, a line each.
  public var lines: [String] {
    if files.isEmpty {
      return remarks.isEmpty
        ? ["Navnet står ikke i filerne i udbakken."]
        : ["Navnet er ikke fundet i det, der kunne undersøges i udbakken."] + remarks
    }
    return ["Navnet står endnu i \(files.count == 1 ? "en fil" : "\(files.count) filer"):"]
      + files.map { "· \($0.words)" } + remarks
  }
}

extension Remains.File {
  /// The file, what it is, and what can't be done to it.
  public var words: String {
    let place =
      isNamedSo
      ? remedy == nil ? ", kun i filens navn: omdøb den selv" : ", også i filens navn" : ""
    return "\(shown) (\(kind))\(place)"
  }
}
