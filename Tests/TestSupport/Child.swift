import Foundation

/// Programs that tests start.
///
/// Not by Foundation's `Process`: when it looks through the open files, it can read beyond the end
/// of its buffer, and takes the tests with it.
enum Child {
  /// A program that could not be started.
  struct NotStarted: Error {
    let path: String
    let error: String
  }

  /// Starts a program with none of the tests' own open files, and returns its process id.
  ///
  /// `redirect` gives it its standard input, output and error.
  static func start(
    _ path: String, _ arguments: [String], in directory: String, _ environment: [String: String],
    redirect: (inout posix_spawn_file_actions_t) -> Void
  ) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    redirect(&actions)
    _ = closeFrom(&actions, 3)
    _ = directory.withCString { changeDirectory(&actions, $0) }
    // A child inherits which signals are blocked, and the threads of a queue block most of them.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
    var words = ([path] + arguments).map { strdup($0) } + [nil]
    var variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { (words + variables).forEach { free($0) } }
    var child: pid_t = 0
    let failure = posix_spawn(&child, path, &actions, &attributes, &words, &variables)
    guard failure == 0 else {
      throw NotStarted(path: path, error: String(cString: strerror(failure)))
    }
    return child
  }

  /// Waits for a program to end, and returns its exit code: 128 plus the signal's number when a
  /// signal ended it.
  static func end(of child: pid_t) -> Int32 {
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    let signal = status & 0x7F
    return signal == 0 ? status >> 8 & 0xFF : 128 + signal
  }
}

// Glibc's Swift module leaves these functions out.
private let closeFrom = unsafeBitCast(
  dlsym(nil, "posix_spawn_file_actions_addclosefrom_np"),
  to: (@convention(c) (UnsafeMutablePointer<posix_spawn_file_actions_t>, Int32) -> Int32).self)
private let changeDirectory = unsafeBitCast(
  dlsym(nil, "posix_spawn_file_actions_addchdir_np"),
  to: (@convention(c) (
    UnsafeMutablePointer<posix_spawn_file_actions_t>, UnsafePointer<CChar>
  ) -> Int32).self)
