import Text

/// A paper that somebody asks for, and what it is to be made for.
public struct PaperRequest: Equatable, Sendable {
  /// The id of the project it is about.
  public var project: String
  /// Which of the papers it is.
  public var kind: PaperKind
  /// The id of the meeting it is for, or nil.
  public var meeting: String?
  /// The day since when it tells what has happened; nil for that of the meeting before.
  public var since: Day?
  /// Whether attitudes, types and concerns are to be in it.
  public var isConfidential: Bool

  /// The record that it is about where its kind takes one: the department or the stakeholder that a
  /// letter is to, a point of an agenda or a milestone in a recommendation, an allocation key; nil for
  /// all, or the one at hand.
  public var about: Reference?
  /// The versions of the agreement that a redline compares, the older first; nil for the two latest.
  public var versions: VersionPair?
  /// Whether what was dealt with behind closed doors is left out.
  public var isPublic = false

  /// Creates a request.
  public init(
    _ kind: PaperKind, project: String, meeting: String? = nil, since: Day? = nil,
    isConfidential: Bool = false
  ) {
    self.kind = kind
    self.project = project
    self.meeting = meeting
    self.since = since
    self.isConfidential = isConfidential
  }

  /// Whether it is a letter to one, and not to all departments.
  var isOneLetter: Bool { kind == .letters && about != nil }

  /// What it is called.
  public var title: String { isOneLetter ? "Brev om samdriften" : kind.title }

  /// What it is called inside a sentence.
  var definite: String { isOneLetter ? "brevet om samdriften" : kind.definite }

  /// What a file with it is suggested to be called.
  public func fileName(_ format: PaperFormat, day: Day) -> String {
    "\(fileName(day: day)).\(format.fileExtension)"
  }

  /// The same without an ending.
  public func fileName(day: Day) -> String {
    [
      isOneLetter ? "brev" : kind.rawValue, isConfidential ? "fortrolig" : "",
      isPublic ? "offentlig" : "",
      versions.map { "\($0.older)-\($0.newer)" } ?? "", day.iso,
    ].joinedFilled(separator: "-")
  }
}

/// Two versions of the agreement, by their numbers.
public struct VersionPair: Equatable, Sendable {
  /// The number of the older.
  public var older: Int
  /// The number of the newer.
  public var newer: Int

  /// Creates a pair.
  public init(_ older: Int, _ newer: Int) { (self.older, self.newer) = (older, newer) }
}
