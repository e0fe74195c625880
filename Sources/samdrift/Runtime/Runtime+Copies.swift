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
    let merge = try journal.merging(copy, by: surroundings.signature, in: app.zone)
    return [try offer(merge, of: copy, at: path, in: journal)]
  }

  /// Merges a copy as it was chosen, or offers it again where more has been changed meanwhile.
  func merge(_ offered: MergeOffer) throws -> [Event] {
    guard let journal, let home = app.ledgers.first(where: { $0.project.id == offered.project })
    else { return [] }
    do {
      let copy = try surroundings.copy(at: offered.path)
      switch try journal.merge(
        copy, choosing: offered.choices, shown: offered.merge, by: surroundings.signature,
        in: app.zone)
      {
      case .asking(let merge):
        return try [
          .appended(journal.load(offered.project, after: home.revision), project: offered.project),
          offer(merge, of: copy, at: offered.path, choosing: offered.choices, in: journal),
        ]
      case .merged(let merge, let trouble):
        let unnoted = surroundings.places?.note(homecoming: copy)
        let view = MergeView(
          merge, from: copy.origin, choosing: offered.choices, zone: app.zone)
        let told =
          view.told(from: offered.path) + [offered.remark, unnoted ?? ""].filter { !$0.isEmpty }
        if merge.erasures.isEmpty {
          return newsOrLater(of: offered.project, after: home.revision, journal) + [.merged(told)]
        }
        return follow(merge, in: journal, trouble) { .merged(told + $0) }
      }
    } catch let error as StorageError {
      if error.mayHaveErased, !offered.merge.erasures.isEmpty {
        return follow(offered.merge, in: journal, error) { .merged($0) }
      }
      if error.isPassing { throw error }
      return [.merging(offered), .failed(Failure.words(error))]
    } catch {
      // What was chosen isn't lost.
      return [.merging(offered), .failed(Failure.words(error))]
    }
  }

  /// Clears what is kept beside the history of those who have been forgotten in it.
  private func follow(
    _ merge: CopyMerge, in journal: any Journal, _ trouble: StorageError? = nil,
    saying event: ([String]) -> Event
  ) -> [Event] {
    var forgetting = forgetting(in: journal)
    let outcome = forgetting.follow(merge.erasures, in: merge.result, trouble)
    return afterForgetting(outcome, in: journal, saying: event)
  }

  private func offer(
    _ merge: CopyMerge, of copy: CopiedProject, at path: String,
    choosing choices: Set<MergePlace>? = nil, in journal: any Journal
  ) throws -> Event {
    let items = merge.conflicts.map { conflict in
      let words = MergeConflictWords(conflict, of: merge, zone: app.zone)
      return MergeOffer.Item(
        place: conflict.place, subject: words.subject, home: words.home, copy: words.copy,
        isChoice: conflict.isChoice)
    }
    return .merging(
      MergeOffer(
        path: path, project: copy.origin.project, merge: merge, items: items,
        remark: try copy.remark(for: journal) ?? "", choices: choices ?? [],
        isNewer: choices != nil))
  }
}
