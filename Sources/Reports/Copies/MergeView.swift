import Core
import Text

/// A copy that is merged, and what it is held up against.
public struct MergeView {
  let merge: CopyMerge
  let copy: Ledger
  let origin: CopyOrigin
  let home: Ledger
  let choices: Set<MergePlace>
  let zone: Zone

  /// Creates what a listing shows of merging a copy, with what the copy says at some places.
  public init(
    _ merge: CopyMerge, of copy: Ledger, from origin: CopyOrigin, into home: Ledger,
    choosing choices: Set<MergePlace>, zone: Zone
  ) {
    (self.merge, self.copy, self.origin, self.home) = (merge, copy, origin, home)
    (self.choices, self.zone) = (choices, zone)
  }

  func shown(_ moment: Moment) -> String {
    "\(zone.day(of: moment).medium) kl. \(zone.clockTime(of: moment))"
  }

  func words(_ conflict: MergeConflict) -> MergeConflictWords {
    MergeConflictWords(conflict, copy: copy, home: home, zone: zone)
  }

  /// How many persons are forgotten at home since they are in the copy, such as "2 personer".
  var forgotten: String { merge.erasures.count.counted("person", "personer") }

  /// What has come home from the file at `path`, the numbers that are others than in the copy, and what
  /// wasn't taken, in sentences; the home is as it is afterwards.
  public func told(from path: String) -> [String] {
    let words = merge.count.counted("ændring", "ændringer")
    return ["\(words) fra \(path) er flettet ind i »\(merge.result.info.name)«."]
      + merge.renumbered.map { "\(merge.result.name(of: $0.reference)): \($0.words)." }
      + merge.conflicts.filter { !choices.contains($0.place) }.map { conflict in
        let words = self.words(conflict)
        return conflict.isChoice
          ? "\(words.subject): det, der stod hjemme, gælder. I kopien stod der: \(words.copy)."
          : "Ikke flettet: \(words.copy). \(words.home)"
      }
      + (merge.erasures.isEmpty
        ? [] : ["Alle spor af \(forgotten), som er slettet i kopien, er også slettet her."])
  }
}
