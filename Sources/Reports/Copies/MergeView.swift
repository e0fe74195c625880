import Core
import Text

/// A copy that is merged, and what it is held up against.
public struct MergeView {
  let merge: CopyMerge
  let origin: CopyOrigin
  let choices: Set<MergePlace>
  let zone: Zone

  /// Creates what a listing shows of merging a copy, with what the copy says at some places.
  public init(
    _ merge: CopyMerge, from origin: CopyOrigin, choosing choices: Set<MergePlace>, zone: Zone
  ) {
    (self.merge, self.origin, self.choices, self.zone) = (merge, origin, choices, zone)
  }

  func shown(_ moment: Moment) -> String {
    "\(zone.day(of: moment).medium) kl. \(zone.clockTime(of: moment))"
  }

  func words(_ conflict: MergeConflict) -> MergeConflictWords {
    MergeConflictWords(conflict, of: merge, zone: zone)
  }

  /// How many persons are forgotten at home since they are in the copy, such as "2 personer".
  var forgotten: String { merge.erasures.count.counted("person", "personer") }

  private func told(_ conflict: MergeConflict) -> String {
    let words = words(conflict)
    if conflict.isChoice, choices.contains(conflict.place) {
      return "\(words.subject): det, der stod i kopien, gælder. Hjemme stod der: \(words.home)."
    }
    if case .changed = conflict.conflict.obstacle {
      return "\(words.subject): det, der stod hjemme, gælder. I kopien stod der: \(words.copy)."
    }
    return "\(words.subject): ikke flettet: \(words.copy). \(words.home)"
  }

  /// What has come home from the file at `path`, the numbers that are others than in the copy, and what
  /// holds where both had changed the same, in sentences.
  public func told(from path: String) -> [String] {
    let words = merge.count.counted("ændring", "ændringer")
    return ["\(words) fra \(path) er flettet ind i »\(merge.result.info.name)«."]
      + merge.renumbered.map { "\(merge.result.name(of: $0.reference)): \($0.words)." }
      + merge.conflicts.map(told)
      + (merge.erasures.isEmpty
        ? [] : ["Alle spor af \(forgotten), som er slettet i kopien, er også slettet her."])
  }
}
