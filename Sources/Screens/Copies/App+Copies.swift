import Core

/// What comes back from outside about copies.
extension App {
  /// Asks where a copy of the project is to be put.
  mutating func takeAlong() -> [Effect] {
    openProjectAtHand()
    if access.level == .reader {
      say("Læsere kan ikke tage en kopi med, for den har det fortrolige i sig.")
      return []
    }
    return carryOut(.form(TakeAlongForm(today: today)))
  }

  /// Asks which copy is to be merged.
  mutating func mergeCopy() -> [Effect] {
    openProjectAtHand()
    return carryOut(.form(MergeForm()))
  }

  /// Shows what merging a copy would come to, where it comes to anything.
  mutating func show(_ offer: MergeOffer) {
    submitted = nil
    guard offer.merge.isEmpty else {
      overlays.append(MergeLayer(offer))
      return
    }
    say(
      ["\(offer.path) har ikke noget nyt. Intet er ændret.", offer.remark].filled(" "),
      offer.remark.isEmpty ? .plain : .warning)
  }

  /// Says what has come home, and what the user should know of it.
  mutating func tellMerged(_ sentences: [String]) {
    submitted = nil
    if sentences.count == 1 {
      say(sentences[0], .success)
    } else {
      show(sentences, title: "Kopien er flettet")
    }
  }
}
