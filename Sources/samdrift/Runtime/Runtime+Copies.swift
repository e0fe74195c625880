import Core
import Reports
import Screens
import Storage
import Text

/// Copies that are taken along, and brought home.
extension Runtime {
  func takeAlong(_ project: String, to path: String) throws -> [Event] {
    guard let journal, let project = self.project(project) else { return [] }
    return [try surroundings.takeAlong(project, of: journal, to: path)]
  }

  /// Reads a copy, and gives what merging it would come to.
  func readCopy(at path: String, into project: String) throws -> [Event] {
    guard let journal, let home = self.project(project) else { return [] }
    let copy = try surroundings.copy(at: path)
    guard copy.origin.project == project else {
      throw Failure(
        .data,
        "\(path) er ikke en kopi af »\(home.info.name)«. Intet er flettet. Vælg en anden fil, eller "
          + "åbn kopiens projekt.")
    }
    let merge = try journal.merging(copy, by: surroundings.signature)
    return [try offer(merge, of: copy, at: path, in: journal)]
  }

  /// Merges a copy as it was chosen, or offers it again where more has been changed meanwhile.
  func merge(_ offered: MergeOffer) throws -> [Event] {
    guard let journal, let home = app.ledgers.first(where: { $0.project.id == offered.project })
    else { return [] }
    do {
      let copy = try surroundings.copy(at: offered.path)
      let outcome = try journal.merge(
        copy, choosing: offered.choices, shown: offered.merge, by: surroundings.signature)
      switch outcome {
      case .asking(let merge):
        return try [
          .appended(journal.load(offered.project, after: home.revision), project: offered.project),
          offer(merge, of: copy, at: offered.path, choosing: offered.choices, in: journal),
        ]
      case .merged(let merge):
        let trouble = surroundings.places?.note(
          copy: copy.origin, at: copy.path, isMerged: true)
        let told =
          try sentences(of: merge, offered, copy, in: journal) + [trouble].compactMap { $0 }
        guard merge.erasures.isEmpty else {
          return readAnewOrLater(journal) + [.merged(told)]
        }
        let news = try journal.load(offered.project, after: home.revision)
        return [.appended(news, project: offered.project), .merged(told)]
      }
    } catch let error as StorageError where error.isPassing {
      throw error
    } catch {
      // What was chosen isn't lost.
      return [.merging(offered), .failed(Failure.words(error))]
    }
  }

  private func offer(
    _ merge: CopyMerge, of copy: CopiedProject, at path: String,
    choosing choices: Set<MergePlace>? = nil, in journal: any Journal
  ) throws -> Event {
    let home = try journal.ledger(of: copy.origin.project)
    let items = merge.conflicts.map { conflict in
      let words = MergeConflictWords(conflict, copy: copy.ledger, home: home, zone: app.zone)
      return MergeOffer.Item(
        place: conflict.place, subject: words.subject, home: words.home, copy: words.copy,
        isChoice: conflict.isChoice)
    }
    return .merging(
      MergeOffer(
        path: path, project: copy.origin.project, merge: merge, items: items,
        left: try copy.count(of: journal.erased()), choices: choices ?? [], isNewer: choices != nil)
    )
  }

  /// What has come home, the numbers that are others than in the copy, and what wasn't taken.
  private func sentences(
    of merge: CopyMerge, _ offered: MergeOffer, _ copy: CopiedProject, in journal: any Journal
  ) throws -> [String] {
    let home = try journal.ledger(of: offered.project)
    let persons = merge.erasures.count.counted("person", "personer")
    return [
      "\(merge.count.counted("ændring", "ændringer")) fra \(offered.path) er flettet ind i "
        + "»\(merge.result.info.name)«."
    ]
      + merge.renumbered.map { "\(merge.result.name(of: $0.reference)): \($0.words)." }
      + merge.conflicts.filter { !offered.choices.contains($0.place) }.map { conflict in
        let words = MergeConflictWords(conflict, copy: copy.ledger, home: home, zone: app.zone)
        return conflict.isChoice
          ? "\(words.subject): det, der stod hjemme, gælder. I kopien stod der: \(words.copy)."
          : "Ikke flettet: \(words.copy). \(words.home)"
      }
      + merge.erasures.flatMap { $0.mentioned.map(\.sentence) }
      + (merge.erasures.isEmpty
        ? []
        : [
          """
          Alle spor af \(persons), som er slettet i kopien, er også slettet her. \
          Sikkerhedskopier og filer, der er gemt før, kan stadig have dem.
          """
        ]) + [offered.remark].filter { !$0.isEmpty }
  }
}
