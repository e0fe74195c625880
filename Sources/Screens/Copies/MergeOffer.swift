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
  /// How many persons the file still holds who have been forgotten at home.
  public let left: Int
  /// Where what the copy says has been chosen.
  public var choices: Set<MergePlace>
  /// Whether it is offered again, since more has been changed meanwhile.
  public let isNewer: Bool

  /// Creates an offer.
  public init(
    path: String, project: String, merge: CopyMerge, items: [Item], left: Int,
    choices: Set<MergePlace> = [], isNewer: Bool = false
  ) {
    (self.path, self.project, self.merge, self.items) = (path, project, merge, items)
    (self.left, self.choices, self.isNewer) = (left, choices, isNewer)
  }

  /// What is said of each who has been forgotten at home and is in the file; empty where none is.
  public var remark: String {
    if left == 0 { return "" }
    let persons = left.counted("person", "personer")
    return "\(path) har endnu \(persons), hvis spor er slettet her. Slet filen, og tag en ny kopi "
      + "med næste gang."
  }

  /// The records that get another number, each with the two.
  var numbers: [(subject: String, words: String)] {
    merge.renumbered.map {
      (merge.result.name(of: $0.reference), "\($0.words.capitalizedFirst), når kopien flettes.")
    }
  }

  /// How many persons are forgotten at home because they are in the copy; nil where none is.
  var erasing: String? {
    merge.erasures.isEmpty ? nil : merge.erasures.count.counted("person", "personer")
  }
}
