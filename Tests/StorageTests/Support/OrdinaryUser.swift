import Glibc

/// Calls `body` with an ordinary user's rights to files, also when the tests run as root.
///
/// Root may read and write whatever a file's mode says. On Linux the identity that file access is
/// judged by belongs to the thread, so only this thread gives its rights up, and only meanwhile.
func asOrdinaryUser<Result>(_ body: () throws -> Result) rethrows -> Result {
  guard geteuid() == 0 else { return try body() }
  typealias SetFileSystemUser = @convention(c) (uid_t) -> CInt
  let nobody: uid_t = 65534
  // Glibc's Swift module leaves this function out.
  let setfsuid = unsafeBitCast(dlsym(nil, "setfsuid"), to: SetFileSystemUser.self)
  _ = setfsuid(nobody)
  defer { _ = setfsuid(0) }
  return try body()
}
