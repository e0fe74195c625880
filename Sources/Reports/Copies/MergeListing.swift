import Core
import Text

extension Report {
  /// What comes of merging a copy: what comes home, what both have changed, and the numbers that are
  /// others than in the copy.
  public static func merge(_ view: MergeView) -> Listing {
    let merge = view.merge
    let taken = "taget med den \(view.shown(view.origin.time)) fra \(view.origin.home)"
    let (open, stuck) = (
      merge.conflicts.filter(\.isChoice), merge.conflicts.filter { !$0.isChoice }
    )
    return Listing(
      "Kopi af »\(merge.home.project.info.name)«, \(taken)".wrapped(to: width),
      [
        Listing.Section("Kommer hjem", news(view)),
        Listing.Section("Ændret både hjemme og i kopien", open.flatMap { choice($0, view) }),
        Listing.Section("Kan ikke flettes", stuck.flatMap { hindrance($0, view) }),
        Listing.Section(
          "Nye numre",
          Layout.list(
            merge.renumbered.map {
              "\(merge.result.name(of: $0.reference)): \($0.words)"
            })),
        Listing.Section(
          "Slettes med alle spor",
          merge.erasures.isEmpty
            ? [] : Layout.list(merge.forgotten.map { "\($0), hvis spor er slettet i kopien" })),
      ], none: "Kopien har ikke noget, som ikke er her.", json: json(view))
  }

  private static func news(_ view: MergeView) -> [String] {
    view.merge.transactions.prefix(view.merge.count).flatMap {
      Layout.hanging("\($0.label)  (\($0.author))", after: "  - ")
    }
  }

  private static func choice(_ conflict: MergeConflict, _ view: MergeView) -> [String] {
    let words = view.words(conflict)
    let isCopys = view.choices.contains(conflict.place)
    return Layout.hanging(words.subject, after: "  ")
      + Layout.hanging("Hjemme: \(words.home)", after: isCopys ? "    ( ) " : "    (•) ")
      + Layout.hanging("I kopien: \(words.copy)", after: isCopys ? "    (•) " : "    ( ) ")
  }

  private static func hindrance(_ conflict: MergeConflict, _ view: MergeView) -> [String] {
    let words = view.words(conflict)
    return Layout.hanging(words.subject, after: "  ") + Layout.hanging(words.home, after: "    ! ")
      + Layout.hanging("I kopien: \(words.copy)", after: "      ")
  }

  private static func json(_ view: MergeView) -> JSONObject {
    let merge = view.merge
    return [
      "project": merge.home.project.info.name, "home": view.origin.home,
      "taken": view.origin.time.iso,
      "changes": merge.transactions.prefix(merge.count).map { made -> JSONObject in
        ["id": made.id, "author": made.author, "label": made.label]
      },
      "conflicts": merge.conflicts.map { conflict -> JSONObject in
        let words = view.words(conflict)
        return [
          "record": words.subject, "home": words.home, "copy": words.copy,
          "isChoice": conflict.isChoice,
          "chosen": conflict.isChoice && view.choices.contains(conflict.place) ? "copy" : "home",
        ]
      },
      "renumbered": merge.renumbered.map { record -> JSONObject in
        [
          "record": merge.result.name(of: record.reference), "old": record.old, "new": record.new,
        ]
      },
      "forgotten": merge.erasures.count,
    ]
  }
}
