/* A stand-in for a library of Windows 10 that Wine 8 lacks. */
#include <stddef.h>

unsigned char __stdcall SystemFunction036(void *bytes, unsigned long count); /* RtlGenRandom */
__declspec(dllexport) int __stdcall ProcessPrng(void *bytes, size_t count) { return SystemFunction036(bytes, (unsigned long)count); }
