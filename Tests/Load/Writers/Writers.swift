import Core
import Foundation
import Storage

/// Appends from many threads at a time to one project, as fast as it goes, and prints what came of it
/// as JSON.
///
/// `Tests/Load/writers.py` runs it. Not a part of the program, and not installed.
///
///     Writers ADDRESS THREADS SECONDS
@main
struct Writers {
  static func main() throws {
    let words = CommandLine.arguments
    guard words.count == 4, let threads = Int(words[2]), threads > 0, let seconds = Double(words[3])
    else {
      FileHandle.standardError.write(Data("Writers ADDRESS THREADS SECONDS\n".utf8))
      exit(64)
    }
    let crowd = try Crowd(at: words[1], of: threads)
    let (before, began) = (clock(), ContinuousClock.now)
    let tallies = try crowd.work(for: seconds)
    let processor = Double(clock() - before) / Double(CLOCKS_PER_SEC)
    let elapsed = (ContinuousClock.now - began) / .seconds(1)
    let waits = tallies.flatMap(\.waits).sorted()
    let report = Report(
      threads: threads, seconds: elapsed, commits: waits.count,
      others: tallies.reduce(0) { $0 + $1.others }, busy: tallies.reduce(0) { $0 + $1.busy },
      fewest: tallies.map(\.waits.count).min() ?? 0, most: tallies.map(\.waits.count).max() ?? 0,
      p50: waits.percentile(50), p95: waits.percentile(95), p99: waits.percentile(99),
      longest: max(waits.last ?? 0, tallies.map(\.unfinished).max() ?? 0),
      waiting: tallies.count { $0.unfinished > 0 }, processor: processor,
      lost: try crowd.lost(tallies))
    print(String(decoding: try JSONEncoder().encode(report), as: UTF8.self))
  }
}

/// What came of a run; times are in milliseconds.
struct Report: Encodable {
  let threads: Int
  /// From the moment when all had opened their journals until the last was done.
  let seconds: Double
  let commits: Int
  /// The entries of others that writers were told of with their own.
  let others: Int
  /// How often the database was held for longer than the patience, so that it was tried again.
  let busy: Int
  /// The commits of who made the fewest.
  let fewest: Int
  /// The commits of who made the most.
  let most: Int
  let p50: Double
  let p95: Double
  let p99: Double
  /// Also of those that weren't done when the time was over.
  let longest: Double
  /// The writers that were still waiting when the time was over.
  let waiting: Int
  /// Seconds of processor time, in all threads.
  let processor: Double
  /// Commits that were acknowledged and aren't there.
  let lost: Int
}

extension [Double] {
  /// Of sorted values the one that so many per cent are below.
  fileprivate func percentile(_ percent: Int) -> Double {
    isEmpty ? 0 : self[Swift.min(count - 1, count * percent / 100)]
  }
}
