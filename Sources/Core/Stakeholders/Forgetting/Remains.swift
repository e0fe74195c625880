import Text

/// The files that a person who has been forgotten still stands in, as far as the program can look.
public struct Remains: Equatable, Sendable {
  /// A file with the name in it.
  public struct File: Equatable, Sendable {
    /// What can be done to it from here.
    public enum Remedy: Equatable, Sendable {
      /// The name can be replaced, and the person's own rows taken out; the rest stays as it is.
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
    public var remedy: Remedy?
    /// Whether it is a list with rows that are the person's own, which go whole.
    public let hasRows: Bool

    /// Creates a file.
    public init(
      path: String, shown: String, kind: String, isNamedSo: Bool, remedy: Remedy?,
      hasRows: Bool = false
    ) {
      self.path = path
      self.shown = shown
      self.kind = kind
      self.isNamedSo = isNamedSo
      self.remedy = remedy
      self.hasRows = hasRows
    }
  }

  /// What the person has been called.
  public let names: PersonNames
  /// The files with the whole name.
  public var files: [File] = []
  /// Where else parts of the name stand, in sentences.
  public var mentions: [String] = []
  /// What couldn't be looked through, in sentences.
  public var unread: [String] = []

  /// Creates remains of which none have been found.
  public init(of names: PersonNames) { self.names = names }

  /// What no program can reach, as a sentence.
  public static let outOfReach =
    "Mails, der er sendt, papir, sikkerhedskopier og filer uden for udbakken kan programmet ikke nå."

  /// What is said where a name has been replaced.
  public static let onlyTheName =
    "Filerne er ellers, som de var. Se efter, om der står andet om personen i dem."

  /// What is said where somebody leaves the files with the name; nil where there are none.
  public var leftAsTheyAre: String? {
    if files.isEmpty { return nil }
    let most = 5
    let more = files.count > most ? ["\(files.count - most) andre"] : []
    let shown = (files.prefix(most).map(\.shown) + more).joinedAsSentence
    return """
      Navnet står endnu i \(shown). Ret eller slet \(files.count == 1 ? "den" : "dem") selv: \
      programmet ved ikke længere, hvad personen hed, og kan ikke lede efter navnet igen.
      """
  }

  /// How many sentences tell of what couldn't be looked through.
  private static let mostUnread = 20

  /// What else is to be looked after, in sentences.
  public var remarks: [String] {
    let more = unread.count - Self.mostUnread
    return mentions + unread.prefix(Self.mostUnread)
      + (more > 0 ? ["og \(more) til, som ikke kan undersøges."] : [])
  }

  /// What has been found, a line each.
  public var lines: [String] {
    if files.isEmpty {
      return remarks.isEmpty
        ? ["Navnet står ikke i filerne i udbakken."]
        : ["Hele navnet står ikke i de filer i udbakken, der kunne undersøges."] + remarks
    }
    return ["Navnet står endnu i \(files.count == 1 ? "en fil" : "\(files.count) filer"):"]
      + files.map { "· \($0.words)" } + remarks
  }
}

extension PersonNames {
  /// Where parts of the name stand in a file, as a sentence; nil for nowhere.
  public static func sentence(of mentions: [Mention], in shown: String) -> String? {
    if mentions.isEmpty { return nil }
    let words = Set(mentions.map(\.word)).sorted().map { word in
      let excerpts = mentions.filter { $0.word == word }.map { $0.excerpt.onOneLine.trimmed }
      let more = excerpts.count > 1 ? " og flere steder" : ""
      return "»\(word)« (»\(excerpts[0])«\(more))"
    }
    return "\(shown): her står \(words.joinedAsSentence). Se efter, om det er personen."
  }
}

extension Remains.File {
  /// What is taken out of it, as in "navnet skal tages ud".
  public var removed: String { hasRows ? "personens række og navnet" : "navnet" }

  /// The same file, to be deleted.
  public var deleted: Remains.File {
    var file = self
    file.remedy = .deletion
    return file
  }

  /// The file, what it is, and what can't be done to it.
  public var words: String {
    let place =
      isNamedSo
      ? remedy == nil ? ", kun i filens navn: omdøb den selv" : ", også i filens navn" : ""
    return "\(shown) (\(kind))\(place)"
  }
}
