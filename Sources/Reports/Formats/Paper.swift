import Core
import Text

/// What is handed round at meetings or sent out, before it has a format: what it says, part by part.
///
/// The text, the Markdown and the HTML of a paper are all made from it, so that they agree.
public struct Paper: Equatable, Sendable {
  /// Which paper it is.
  public var kind: PaperKind
  /// What the paper is called, at its head.
  public var title: String
  /// What the project is called.
  public var project: String
  /// The organisation, or nothing.
  public var organisation: String
  /// Who leads the project, with what they are: "projektleder: …"; or nothing.
  public var leader: String
  /// The day it is from, in words.
  public var date: String
  /// A line under the head, such as the meeting it is for; nothing when empty.
  public var occasion = ""
  /// Whether each page says FORTROLIGT.
  public var isConfidential = false
  /// Whether it is set in large type, for readers who know nothing of the project.
  public var isLargePrint = false
  /// Whether it is to be kept to one page.
  public var isOnePage = false
  /// Whether it is for a wall: large letters on A3.
  public var isPoster = false
  /// Where the pages about the project can be read; nil where there are none.
  public var site: PaperSite?
  /// What it says.
  public var parts: [PaperPart] = []

  /// The organisation and the project leader, or nothing.
  public var credits: String { [organisation, leader].joinedFilled(separator: " · ") }

  /// Creates a paper without content.
  public init(
    _ kind: PaperKind, title: String, project: String, organisation: String = "",
    leader: String = "", date: String
  ) {
    self.kind = kind
    self.title = title
    self.project = project
    self.organisation = organisation
    self.leader = leader
    self.date = date
  }
}

/// A part of a paper under a heading of its own.
public struct PaperPart: Equatable, Sendable {
  /// What an organisation's template knows it by, such as "siden-sidst".
  public var name: String
  /// Its heading without a number; none when empty.
  public var title: String
  /// Its number among the clauses of an agreement; nil when it is none.
  public var clauseNumber: Int?
  /// A short text at the right of the heading, such as "4 af 12 milepæle nået".
  public var aside: String
  /// What stands in it.
  public var blocks: [Block]
  /// Whether it begins on a page of its own.
  public var beginsPage: Bool
  /// Whether it begins a chapter, as each of the papers in a package does: its title is the
  /// chapter's.
  public var isChapter: Bool
  /// Whether it is so wide that its pages are laid across, where the format has such pages.
  public var isWide: Bool
  /// Whether it is of a paper of one page that stands in another.
  public var isOnePage = false

  /// Its heading as it is read; none when empty.
  public var heading: String { clauseNumber.map { "\($0). \(title)" } ?? title }

  /// Creates a part.
  public init(
    _ name: String, _ title: String, clauseNumber: Int? = nil, aside: String = "",
    beginsPage: Bool = false, isChapter: Bool = false, isWide: Bool = false, _ blocks: [Block]
  ) {
    self.name = name
    self.title = title
    self.clauseNumber = clauseNumber
    self.aside = aside
    self.beginsPage = beginsPage || isChapter
    self.isChapter = isChapter
    self.isWide = isWide
    self.blocks = blocks
  }
}
