import Core
import Text

/// A copy that has been read, and what merging it would come to.
public struct MergeOffer: Equatable, Sendable {
  /// Something that can't be merged by itself, in words.
  public struct Item: Equatable, Sendable {
    /// Where it is.
    public let place: MergePlace
    /// What it is about.
    public let subject: String
    /// What is at home, with who and when; or why what the copy says can't be.
    public let home: String
    /// What the copy says, with who and when.
    public let copy: String
    /// Whether what the copy says can be chosen.
    public let isChoice: Bool

    /// Creates an item.
    public init(place: MergePlace, subject: String, home: String, copy: String, isChoice: Bool) {
      (self.place, self.subject, self.home) = (place, subject, home)
      (self.copy, self.isChoice) = (copy, isChoice)
    }
  }

  /// The copy's file as the user wrote it.
  public let path: String
  /// The id of the project that it is merged into.
  public let project: String
  /// What merging it comes to.
  public let merge: CopyMerge
  /// What can't be merged by itself.
  public let items: [Item]
  /// What is to be known where the file still holds somebody who has been forgotten at home; empty
  /// where it doesn't.
  public let remark: String
  /// Where what the copy says has been chosen.
  public var choices: Set<MergePlace>
  /// Whether it is offered again, since more has been changed meanwhile.
  public let isNewer: Bool

  /// Creates an offer.
  public init(
    path: String, project: String, merge: CopyMerge, items: [Item], remark: String,
    choices: Set<MergePlace> = [], isNewer: Bool = false
  ) {
    (self.path, self.project, self.merge, self.items) = (path, project, merge, items)
    (self.remark, self.choices, self.isNewer) = (remark, choices, isNewer)
  }

  /// What comes home, each with who made it.
  var news: [String] {
    merge.transactions.prefix(merge.count).map { "\($0.label)  (\($0.author))" }
  }

  /// The records that get another number, each with the two.
  var numbers: [(subject: String, words: String)] {
    merge.renumbered.map {
      (
        merge.result.name(of: $0.reference),
        "\($0.wordsBefore.capitalizedFirst), når kopien flettes."
      )
    }
  }

  /// The persons who are forgotten at home because they are in the copy; nil where none is.
  var erasing: String? {
    merge.forgotten.isEmpty ? nil : merge.forgotten.joinedAsSentence
  }
}
