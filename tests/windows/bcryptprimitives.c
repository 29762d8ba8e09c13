/* For Wine 8 only, which does not have this library of Windows 10's. */
#include <stddef.h>

unsigned char __stdcall SystemFunction036(void *bytes, unsigned long count); /* RtlGenRandom */
__declspec(dllexport) int __stdcall ProcessPrng(void *bytes, size_t count) { return SystemFunction036(bytes, (unsigned long)count); }
